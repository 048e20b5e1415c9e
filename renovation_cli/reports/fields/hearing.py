"""What is said of the households not yet heard in a round, and of how many are on the list."""

from renovation_cli.compute.hearing import Hearing
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import AnswerKind
from renovation_cli.reports.document import Ref, RefKind
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, FLAG, TEXT, every
from renovation_cli.reports.fields.rounds import TALLY
from renovation_cli.reports.fields.walk import LISTED_BUILDING


@dataclass(frozen=True, slots=True)
class NotHeard:
    """A household that has not been heard in a round."""

    project_id: str
    building: str
    room: str
    kind: AnswerKind | None
    """What a visit has brought so far; None where there was none."""


NOT_HEARD = Fields[NotHeard](
    Field(
        "project",
        TEXT,
        lambda each: each.project_id,
        say("Project"),
        lambda each: Ref(RefKind.PROJECT, each.project_id, each.project_id),
    ),
    Field("building", TEXT, lambda each: each.building, say("Building")),
    Field("room", TEXT, lambda each: each.room, say("Room")),
    Field(
        "visited",
        FLAG,
        lambda each: each.kind is not None,
        say("So far"),
        lambda each: say("visited, not met") if each.kind else say("not visited"),
    ),
)

LISTED = Fields[Hearing](
    Field("id", TEXT, lambda hearing: hearing.project_id),
    Field("listed", COUNT.or_none, lambda hearing: hearing.listed),
    Field("not_listed", COUNT.or_none, lambda hearing: hearing.not_listed),
    Field("tally", TALLY.or_none, lambda hearing: hearing.vote),
    Field("buildings", every(LISTED_BUILDING), lambda hearing: hearing.buildings),
)
"""How many households of a project are on its list."""
