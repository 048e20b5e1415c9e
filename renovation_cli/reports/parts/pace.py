"""A project against the pace as a part of other reports."""

from datetime import date

from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.works import works_days
from renovation_cli.findings.text import say
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Block, Sentence
from renovation_cli.reports.fields.pace import PacedProject, pace_on_a_page
from renovation_cli.reports.wording.lag import Bounds, bounds_of


def paced(
    state: ProjectState, programme: Programme, as_of: date, bounds: Bounds | None = None
) -> PacedProject:
    """A project against the pace; of several projects the ``bounds`` of the plan need be found only once."""
    return PacedProject(
        pace=project_pace(state, as_of),
        bounds=bounds or bounds_of(programme),
        state=state,
        facts=works_days(state, programme.works),
        as_of=as_of,
    )


def pace_blocks(row: PacedProject) -> list[Block]:
    """A project against the pace, one fact a line."""
    if not row.state.track.pace:
        return [Sentence(say("The track has no pace."))]
    return [pace_on_a_page(row.state.year).pairs(row)]


def pace_section(row: PacedProject) -> list[Block]:
    """The same as a part of a project's page; nothing where nothing is due and nothing on file."""
    return pace_blocks(row) if row.pace.entry is not None or row.pace.is_due else []
