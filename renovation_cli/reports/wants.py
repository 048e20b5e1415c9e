"""``wants``: what residents want, so that the design can follow demand (plan 二2)."""

from operator import attrgetter

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.wants import Demand
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.entries_of_homes import beginning_of_list
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, every, one
from renovation_cli.reports.fields.wants import DEMAND, DEMAND_OF_A_PROJECT, ProjectDemand
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.list_begun import list_begun
from renovation_cli.reports.parts.under_streets import in_street_order, with_streets
from renovation_cli.reports.parts.wants import demand_of, wants_table


@dataclass(frozen=True)
class Wishes:
    """What the households of every project want."""

    together: Demand
    projects: list[ProjectDemand]

    @property
    def without_list(self) -> int:
        """How many projects have no list of households."""
        return sum(each.demand.listed is None for each in self.projects)


WANTS = Report(
    "wants",
    say("what residents want"),
    Fields[Wishes](
        Field("together", one(DEMAND), lambda found: found.together),
        Field("projects_without_list", COUNT.or_none, lambda found: found.without_list),
        Field("projects", every(DEMAND_OF_A_PROJECT), lambda found: found.projects),
    ),
)
WANTS_OF_A_PROJECT = Report(
    "wants",
    say("what residents want"),
    Fields[ProjectDemand](Field("projects", every(DEMAND_OF_A_PROJECT), lambda found: [found])),
)


def wants(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over every project: the demand of all of them, and the first items of each.

    For people a project without a list of households is a count, for programs a row.
    """
    asked = [state for state in position.states if state.rounds or state.listed is not None]
    found = Wishes(
        demand_of(asked, position),
        [ProjectDemand(state, demand_of([state], position)) for state in asked],
    )
    if found.together.listed is None and not extent.detail:
        return framed(WANTS, position, _nothing_listed(found), found)
    shown = [each for each in found.projects if extent.detail or each.demand.listed is not None]
    listed = in_street_order(shown, attrgetter("state.project"), position.rulebook, _wishing)
    by_project = DEMAND_OF_A_PROJECT.table(
        listed, "projects", title=say("By project"), empty=say("No project.")
    )
    blocks: list[Block] = [
        DEMAND.pairs(found.together),
        *_not_listed(found.without_list),
        wants_table(found.together, say("All projects together")),
        with_streets(by_project, (each.state.project for each in listed)),
        Next(((renovation("wants", "PROJECT"), say("one project, item by item")),)),
    ]
    return framed(WANTS, position, blocks, found)


def _nothing_listed(found: Wishes) -> list[Block]:
    """That no project has a list of households, and by what one is begun."""
    if not found.projects:
        return [Sentence(say("No project."))]
    text = say_n(
        "{n} project has no list of households, so what residents want is not known.",
        "None of the {n} projects has a list of households, so what residents want is not known.",
        len(found.projects),
    )
    first = found.projects[0].state
    blocks: list[Block] = [Sentence(text, Tone.WARN), *list_begun(beginning_of_list(first.id, first.project))]
    if len(found.projects) == 1:
        return blocks
    return [
        *blocks,
        Next(((renovation("consult", "PROJECT"), say("how the list of another project is begun")),)),
    ]


def _wishing(each: ProjectDemand) -> int | None:
    """How many households name a wish; None where there is no list of them."""
    return each.demand.wishing


def wants_project(position: Position, state: ProjectState) -> Document:
    """The report of one project."""
    found = ProjectDemand(state, demand_of([state], position))
    title = say("what the residents of {project} want", project=state.project.name)
    blocks: list[Block] = [DEMAND.pairs(found.demand), wants_table(found.demand)]
    if found.demand.listed is None:
        text = say("No list of households is on file, so what is wanted is unknown.")
        entries = beginning_of_list(state.id, state.project)
        blocks = [Sentence(text, Tone.WARN), *list_begun(entries)]
    return framed(WANTS_OF_A_PROJECT, position, blocks, found, title=title)


def _not_listed(without: int) -> list[Block]:
    if not without:
        return []
    text = say_n(
        "{n} project has no list of households; what is wanted there is unknown.",
        "{n} projects have no list of households; what is wanted there is unknown.",
        without,
    )
    return [Sentence(text, Tone.WARN)]
