"""A project against the pace as a part of other reports."""

from datetime import date

from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.works import works_days
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.pace import PacedProject, pace_on_a_page
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.lag import Bounds, bounds_of, pace_rule
from renovation_cli.reports.wording.phrases import first_few


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


def rule_blocks(projects: tuple[PacedProject, ...]) -> list[Block]:
    """What is due by the pace of each track, and what the money is a share of."""
    tracks = {row.state.project.track: row for row in projects}
    texts = [pace_rule(row.state.track, row.state.track.pace, row.as_of) for row in tracks.values()]
    if texts:
        texts.append(
            say(
                "Money is what has been paid in the year, as a share of the project's planned investment of"
                " the year; or all that has been paid, as a share of the whole where that is all it states."
            )
        )
        texts += _other_years(projects)
    if any(row.pace.invested for row in projects):
        texts.append(
            say(
                "Invested is the investment completed in the year, by the last entry that says it, as a share"
                " of the same planned investment."
            )
        )
    return [Sentence(text, Tone.DIM) for text in texts]


def _other_years(projects: tuple[PacedProject, ...]) -> list[Text]:
    """Which projects paid outside the year that their planned money is for."""
    found = [(row.state, row.pace.paid) for row in projects if row.pace.paid and row.pace.paid.other_years]
    if not found:
        return []
    first, last = found[0][0].year
    text = say_n(
        "{n} project paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names}. In detail: {command}",
        "{n} projects paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names}. In detail: {command}",
        len(found),
        yuan=sum(paid.other_years for _, paid in found),
        first=first,
        last=last,
        names=first_few([project_ref(state.id, state.project) for state, _ in found]),
        command=renovation("pace", "PROJECT"),
    )
    return [text]
