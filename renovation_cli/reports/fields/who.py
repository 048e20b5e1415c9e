"""What ``who`` says of an entry, of its people and projects, and of what waits for its people elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from renovation_cli.compute.owed import Owed
from renovation_cli.compute.stages import Phase, StageState
from renovation_cli.compute.who.appointments import Appointment, Body, Seat
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.holding import HeldDuty
from renovation_cli.compute.who.result import Concerned, Elsewhere, HeldPlace
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, DaysLate, Ref, RefKind, Tone, Toned
from renovation_cli.reports.fields.duties import duty_in_force
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import COUNT, FLAG, PLAN_DAY, TEXT, every, one, one_of, word
from renovation_cli.reports.fields.levels import LEVEL_IN_SHORT, ProjectLevel
from renovation_cli.reports.fields.projects import first_projects, project_ref
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.lag import Terms
from renovation_cli.reports.wording.late import since_issue
from renovation_cli.reports.wording.phrases import joined, time_left

_SEATS = {
    Seat.COMMANDER: say("commander"),
    Seat.HEAD: say("head"),
    Seat.DEPUTY: say("deputy"),
    Seat.MEMBER: say("member"),
    Seat.CONTACT: say("contact"),
    Seat.OFFICER: say("officer"),
}
_SEATS_OF = {
    (Body.LEADERSHIP, Seat.DEPUTY): say("deputy commander"),
    (Body.GROUP, Seat.HEAD): say("leader"),
    (Body.GROUP, Seat.DEPUTY): say("deputy leader"),
}
"""What places are called where they have a name of their own."""

ENTRY = Fields[Entry](
    Field("kind", word(EntryKind), lambda entry: entry.kind.value),
    Field("id", TEXT, lambda entry: entry.id),
    Field("name", TEXT, lambda entry: entry.name),
)
"""What was asked about."""


def _seat(place: Appointment) -> Text:
    """What a place is called."""
    return _SEATS_OF.get((place.body, place.seat)) or _SEATS[place.seat]


def _where(place: Appointment) -> Cell:
    """Where a place is: a project by its name."""
    if place.of is None:
        return say("leading group")
    return Ref(RefKind.PROJECT, place.of, place.of_name) if place.of_name else place.of


def posts(number: int) -> Text:
    """How many places somebody has."""
    return say("1 post") if number == 1 else say("{number} posts", number=number)


PLACE = Fields[Appointment](
    Field("name", TEXT, lambda place: place.person, say("Who")),
    Field(
        "post",
        TEXT.or_none,
        lambda place: place.post,
        beneath(say("Post")),
        lambda place: place.post,
    ),
    Field("body", one_of(*(body.value for body in Body)), lambda place: place.body.value),
    Field("of", TEXT.or_none, lambda place: place.of),
    Field("seat", one_of(*(seat.value for seat in Seat)), lambda place: place.seat.value, say("As"), _seat),
    shown(beneath(say("Of")), _where),
    Field("department", TEXT.or_none, lambda place: place.department),
)
"""A place in the leading group, a group, a street, a community or a project, and who has it."""


def _others(held: HeldPlace) -> Cell:
    """A person's places beside those that the table shows anyway."""
    parts = tuple(say("{seat} of {place}", seat=_seat(each), place=_where(each)) for each in held.others)
    return say("{name}", name=parts) if parts else ""


PLACE_OF_A_PERSON: Fields[HeldPlace] = PLACE.under(lambda held: held.place)
"""A place among those of one person."""

PLACE_WITH_LOAD = Fields[HeldPlace](
    *PLACE_OF_A_PERSON,
    shown(say("Also"), _others),
)
"""A place among those of a body, with what else its holder has to do."""


def told_of(people: Fields[HeldPlace], held: Sequence[HeldPlace]) -> Fields[HeldPlace]:
    """What is said of some places: of posts and other places only where somebody has any."""
    silent = {
        "post": not any(each.place.post for each in held),
        "Also": not any(each.others for each in held),
    }
    return people.without(*(name for name, left_out in silent.items() if left_out))


HELD_DUTY = Fields[HeldDuty](
    Field("title", TEXT, lambda duty: duty.title, say("Duty")),
    Field("id", TEXT.or_none, lambda duty: duty.id, beneath(say("Id")), lambda duty: duty.id or ""),
    Field("clause", TEXT, lambda duty: duty.clause, beneath(say("Clause"))),
    Field("of", TEXT, lambda duty: duty.holder, say("Of")),
    Field(
        "in_force",
        FLAG.or_none,
        lambda duty: duty.in_force,
        say("In force"),
        lambda duty: duty_in_force(duty.in_force),
    ),
)
"""A duty of a department or of a group."""

STAGE_IN_SHORT = Fields[StageState](
    Field("id", TEXT, lambda stage: stage.id),
    Field("name", TEXT, lambda stage: stage.stage.name),
    Field("phase", one_of(*(phase.value for phase in Phase)), lambda stage: stage.phase.value),
    Field("due", PLAN_DAY, lambda stage: stage.stage.to),
)
"""The stage that a project is in."""


def _stage(concerned: Concerned) -> Cell:
    current = concerned.state.current
    return current.stage.name if current else Toned(say("all complete"), Tone.GOOD)


def _days(concerned: Concerned) -> Cell:
    current = concerned.state.current
    return time_left(current, concerned.as_of) if current else ""


def _late(since: int, before: int) -> Cell:
    """How much is late, and how much more fell due before the plan was issued."""
    number: Cell = say("{n} +{before} before plan", n=since, before=before) if before else since
    return Toned(number, Tone.BAD) if since else number


def _of_project(concerned: Concerned) -> Cell:
    before = concerned.total_before
    return _late(concerned.total - before, before)


def _of_entry(late: Iterable[Owed]) -> Cell:
    since, before = since_issue(late)
    return _late(len(since), len(before))


CONCERNED = Fields[Concerned](
    shown(say("Project"), lambda each: project_ref(each.state.id, each.state.project)),
    Field("id", TEXT, lambda each: each.state.id, beneath(say("Id"))),
    Field("name", TEXT, lambda each: each.state.project.name),
    Field("stage", one(STAGE_IN_SHORT).or_none, lambda each: each.state.current, say("Stage"), _stage),
    shown(beneath(say("Days")), _days),
    Field(
        "stages_by_calendar",
        every(TEXT),
        lambda each: [stage.id for stage in each.by_calendar],
        beneath(say("Stage by the calendar")),
        lambda each: joined(stage.stage.name for stage in each.by_calendar) or say("none"),
    ),
    Field("stages_in_force", every(TEXT), lambda each: [stage.id for stage in each.stages]),
    shown(say("Who leads"), lambda each: answering(each.led_by) or ""),
    Field(
        "overdue",
        COUNT,
        lambda each: len(each.late),
        say("Late, theirs"),
        lambda each: _of_entry(each.late),
    ),
    Field(
        "overdue_in_all",
        COUNT,
        lambda each: each.total,
        say("Late in all"),
        _of_project,
    ),
)
"""A project as far as it concerns an entry: what of it is late, and everything of the project that is."""

# Of its own projects a reader asks who leads them; whoever leads needs not be told so in every row.
PROJECT_OF_ITS_OWN = CONCERNED.without("overdue")
"""A project that is the entry, or of its track: all that is late in it is the entry's own."""
PROJECT_IN_PLACE = CONCERNED
"""A project in a street or a community."""
PROJECT_LED = CONCERNED.without("Who leads")
"""A project in which somebody leads something."""
PROJECT_OF_THE_PLAN = Fields[Concerned](
    *(
        replace(field, title=say("Late, of this")) if field.key == "overdue" else field
        for field in PROJECT_LED
    )
)
"""A project to which something of the plan applies."""

LATE = OWED.only("name", "kind", "Project or street", "due", "days_late", "answers", "recorded_by")
"""Something that is late, as part of a page about somebody or something."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody elsewhere, with what the words about levels go by."""

    found: Elsewhere
    terms: Terms


def _overdue(waiting: Waiting) -> Cell:
    late = waiting.found.late
    return _of_entry(late) if late else ""


def _longest(waiting: Waiting) -> Cell:
    days = [owed.days_late for owed in since_issue(waiting.found.late)[0]]
    return Toned(DaysLate(max(days)), Tone.BAD) if days else ""


ELSEWHERE = Fields[Waiting](
    Field("name", TEXT, lambda waiting: waiting.found.person, say("Who")),
    Field(
        "overdue",
        every(OWED),
        lambda waiting: waiting.found.late,
        Column(say("Overdue"), right=True),
        _overdue,
    ),
    shown(beneath(say("Longest")), _longest),
    Field(
        "escalations",
        every(LEVEL_IN_SHORT),
        lambda waiting: [ProjectLevel(each, waiting.terms) for each in waiting.found.actions],
        Column(say("Actions to take or follow up"), right=True),
        lambda waiting: Toned(len(waiting.found.actions), Tone.BAD) if waiting.found.actions else "",
    ),
    shown(say("Projects"), lambda waiting: first_projects(waiting.found.projects)),
    shown(say("More"), lambda waiting: renovation("who", waiting.found.person)),
)
"""What the people of a body answer for elsewhere, somebody a row."""
