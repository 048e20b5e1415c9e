"""What is said of what residents want (plan 二2)."""

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.wants import Demand, Want
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Several, Share, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath
from renovation_cli.reports.fields.kinds import COUNT, SHARE, TEXT, every
from renovation_cli.reports.fields.projects import project_ref

_FIRST = 3

WANT = Fields[Want](
    Field("item", TEXT, lambda want: want.item, say("Item")),
    Field(
        "name",
        TEXT.or_none,
        lambda want: want.name,
        beneath(say("On the menu")),
        lambda want: want.name or "",
    ),
    Field("households", COUNT, lambda want: want.households, say("Households")),
    Field("of_listed", SHARE.or_none, lambda want: want.of_listed, say("Of listed")),
    Field("of_wishing", SHARE.or_none, lambda want: want.of_wishing, say("Of those with a wish")),
)
"""An item of the menu, and the households that want it."""


def _first(found: Demand) -> Cell:
    """The first items with their share of the listed households."""
    if found.listed is None:
        return None
    if not found.wants:
        return Toned(say("none named"), Tone.DIM)
    return Several(tuple(map(_with_share, found.wants[:_FIRST])))


def _with_share(want: Want) -> Text:
    share = None if want.of_listed is None else Share(want.of_listed)
    return say("{item} {share}", item=want.item, share=share)


def _demand(listed: Text, wishing: Text, first: Text | None) -> Fields[Demand]:
    return Fields(
        Field("listed", COUNT.or_none, lambda found: found.listed, listed),
        Field("wishing", COUNT.or_none, lambda found: found.wishing, wishing),
        Field(
            "wants",
            every(WANT).or_none,
            lambda found: None if found.listed is None else found.wants,
            first,
            _first,
        ),
    )


DEMAND = _demand(say("Households listed"), say("Households that name a wish"), None)
"""What the households of one project, or of several, want."""


@dataclass(frozen=True, slots=True)
class ProjectDemand:
    """What the households of a project want."""

    state: ProjectState
    demand: Demand


DEMAND_OF_A_PROJECT = Fields[ProjectDemand](
    Field(
        "name",
        TEXT,
        lambda each: each.state.project.name,
        say("Project"),
        lambda each: project_ref(each.state.id, each.state.project),
    ),
    Field("id", TEXT, lambda each: each.state.id),
    *_demand(say("Listed"), say("With a wish"), say("Most wanted")).under(lambda each: each.demand),
)
