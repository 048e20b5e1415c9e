"""The tables of ``who`` and ``duties``: rules, people, duties, projects, what is late, and who is to act."""

from collections.abc import Iterable

from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.owed import in_full
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.compute.who.appointments import Appointment, Body, Seat
from renovation_cli.compute.who.entry import EntryKind
from renovation_cli.compute.who.holding import HeldDuty
from renovation_cli.compute.who.kinds import is_of_plan
from renovation_cli.compute.who.result import Concerned, WhoResult
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Cell, Column, Table, Tone, Toned
from renovation_cli.reports.fields.duties import duty_in_force
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.levels import LEVEL
from renovation_cli.reports.parts.levels import level_rows
from renovation_cli.reports.phrases import days_late, first_few, joined, time_left, who_answers
from renovation_cli.reports.position import Position

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
_WHOLE = (EntryKind.PROJECT, EntryKind.TRACK)
"""Of these everything that is late is the entry's own."""
OWN = (*_WHOLE, EntryKind.STREET, EntryKind.COMMUNITY)
"""Entries to which whole projects belong."""


def seat_name(each: Appointment) -> Text:
    """What a place is called."""
    return _SEATS_OF.get((each.body, each.seat)) or _SEATS[each.seat]


def place_name(each: Appointment, position: Position) -> Cell:
    """Where a place is: a project by its name."""
    if each.body is Body.PROJECT:
        names = (state.project.name for state in position.states if state.id == each.of)
        return next(names, each.of)
    return each.of or say("leading group")


def people_table(found: WhoResult, position: Position) -> Table:
    """The people an entry is made of, or the places of a person."""
    columns = [
        Column(say("Who")),
        Column(say("Post"), beneath=True),
        Column(say("As")),
        Column(say("Of"), beneath=True),
    ]
    rows: list[tuple[Cell, ...]] = [
        (each.person, each.post or "", seat_name(each), place_name(each, position)) for each in found.people
    ]
    if found.entry.kind is not EntryKind.PERSON:
        columns += [Column(say("Posts held")), Column(say("Also"))]
        rows = [
            (*row, posts(len(found.load[each.person])), _others(each, found, position))
            for row, each in zip(rows, found.people, strict=True)
        ]
    return Table(tuple(columns), tuple(rows), empty=say("Nobody is named."))


def posts(number: int) -> Text:
    """How many places somebody has."""
    return say("1 post") if number == 1 else say("{number} posts", number=number)


def _others(each: Appointment, found: WhoResult, position: Position) -> Cell:
    """A person's places beside those that the table shows anyway."""
    others = [other for other in found.load[each.person] if other not in found.people]
    return (
        joined(
            say("{seat} of {place}", seat=seat_name(other), place=place_name(other, position))
            for other in others
        )
        or ""
    )


def duties_table(duties: Iterable[HeldDuty], in_force: dict[str, bool | None]) -> Table:
    """Duties, whose they are, and whether a rule under them is in force."""
    columns = (
        Column(say("Duty")),
        Column(say("Id"), beneath=True),
        Column(say("Clause"), beneath=True),
        Column(say("Of")),
        Column(say("In force")),
    )
    rows = tuple(
        (
            duty.title,
            duty.id or "",
            duty.clause,
            duty.holder,
            duty_in_force(in_force[duty.id] if duty.id else None),
        )
        for duty in duties
    )
    return Table(columns, rows)


def levels_table(projects: Iterable[LevelState], rulebook: Rulebook, title: Text) -> Table:
    """Projects that have reached a level, as ``escalations`` shows them."""
    return LEVEL.table(level_rows(list(projects), rulebook), "escalations", title=title)


def projects_table(found: WhoResult, position: Position, rulebook: Rulebook) -> Table:
    """The projects that concern an entry, each with the stage that ``status`` shows and what is late."""
    kind = found.entry.kind
    columns = [
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Stage")),
        Column(say("Days"), beneath=True),
        Column(say("Stage by the calendar"), beneath=True),
    ]
    # Of its own projects a reader asks who leads them; whoever leads needs not be told so in every row.
    own = kind in OWN
    if own:
        columns.append(Column(say("Who leads")))
    if kind not in _WHOLE:
        part = say("Late, theirs") if not is_of_plan(found.entry) else say("Late, of this")
        columns.append(Column(part, right=True))
    columns.append(Column(say("Late in all"), right=True))
    rows = tuple(_project_row(concerned, kind, position, rulebook) for concerned in found.projects)
    return Table(tuple(columns), rows)


def _project_row(
    concerned: Concerned, kind: EntryKind, position: Position, rulebook: Rulebook
) -> tuple[Cell, ...]:
    state = concerned.state
    current = state.current
    leads = current.stage.lead if current else ()
    row: list[Cell] = [
        state.project.name,
        state.id,
        current.stage.name if current else Toned(say("all complete"), Tone.GOOD),
        time_left(current, position.as_of) if current else "",
        joined(each.stage.name for each in state.by_calendar(position.as_of)) or say("none"),
    ]
    if kind in OWN:
        row.append(who_answers(leads, state.project, rulebook) or "")
    if kind not in _WHOLE:
        row.append(_number(len(concerned.late)))
    return (*row, _number(concerned.total))


def _number(late: int) -> Cell:
    return Toned(late, Tone.BAD) if late else 0


def late_table(
    pairs: list[tuple[Item, ProjectState]], position: Position, rulebook: Rulebook, empty: Text
) -> Table:
    """What is late, the longest first, with who answers for it; for an order who has it now."""
    found = [each for item, state in pairs for each in in_full([item], state, rulebook, position.as_of)]
    found.sort(key=lambda each: each.item.due.last)
    return _LATE.table(found, "overdue", empty=empty)


_LATE = OWED.only("name", "kind", "Project", "due", "days_late", "answers", "recorded_by")


def elsewhere_table(found: WhoResult, position: Position) -> Table:
    """What the people of a body answer for elsewhere, a row a person."""
    columns = (
        Column(say("Who")),
        Column(say("Overdue")),
        Column(say("Longest"), beneath=True),
        Column(say("Actions to take or follow up"), right=True),
        Column(say("Projects")),
        Column(say("More")),
    )
    rows = tuple(
        (
            each.person,
            Toned(say_n("{n} item", "{n} items", len(each.items)), Tone.BAD) if each.items else "",
            days_late(-min(item.days_left(position.as_of) for item, _ in each.items)) if each.items else "",
            Toned(len(each.actions), Tone.BAD) if each.actions else "",
            first_few(
                dict.fromkeys(
                    state.project.name
                    for state in (
                        *(state for _, state in each.items),
                        *(action.state for action in each.actions),
                    )
                )
            ),
            renovation("who", each.person),
        )
        for each in found.elsewhere
    )
    return Table(columns, rows, title=say("What is waiting for these people elsewhere"))
