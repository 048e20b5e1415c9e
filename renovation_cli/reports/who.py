"""``who``: for anything and anybody in the plan, who leads, who is in it, which duties, and what is late."""

from collections.abc import Iterable

from renovation_cli.compute.answer import Answer, HeldDuty, Standing, is_of_plan
from renovation_cli.compute.answer import answer as find_answer
from renovation_cli.compute.appointments import Appointment, Seat
from renovation_cli.compute.directory import Entry, EntryKind
from renovation_cli.compute.duties import PlanRule, RuleKind, duty_states
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Next,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.order_rows import ORDER_COLUMNS, order_row
from renovation_cli.reports.overdue import recorded_by
from renovation_cli.reports.phrases import days_late, joined, kind_of, who_answers
from renovation_cli.reports.position import Position
from renovation_cli.reports.who_data import who_data

ENTRY_KINDS = {
    EntryKind.PROJECT: say("project"),
    EntryKind.STREET: say("street"),
    EntryKind.COMMUNITY: say("community"),
    EntryKind.STAGE: say("stage"),
    EntryKind.MILESTONE: say("milestone"),
    EntryKind.ROUND: say("round"),
    EntryKind.GROUP: say("group"),
    EntryKind.DEPARTMENT: say("department"),
    EntryKind.PERSON: say("person"),
    EntryKind.POST: say("post"),
}
RULE_KINDS = {
    RuleKind.STAGE: say("stage"),
    RuleKind.MILESTONE: say("milestone"),
    RuleKind.ROUND: say("round"),
    RuleKind.NOTICE: say("notice"),
    RuleKind.REPORT: say("report"),
    RuleKind.ORDER: say("kind of order"),
    RuleKind.LEVEL: say("level of escalation"),
    RuleKind.CARE: say("after the works"),
}
_SEATS = {
    Seat.COMMANDER: say("commander"),
    Seat.HEAD: say("head"),
    Seat.DEPUTY: say("deputy"),
    Seat.MEMBER: say("member"),
    Seat.CONTACT: say("contact"),
    Seat.OFFICER: say("officer"),
}


def who(position: Position, entry: Entry) -> Document:
    """The report on one entry of the directory."""
    title = say("{kind} {name}", kind=ENTRY_KINDS[entry.kind], name=entry.name)
    rulebook = position.rulebook
    assert rulebook is not None
    found = find_answer(entry, rulebook, position.states, position.as_of)
    in_force = _in_force(rulebook, position)
    blocks: list[Block] = [*outside_period(position), _about(found), *_late_sentence(found)]
    if not is_of_plan(entry):
        blocks.append(_people(found))
    if found.rules:
        blocks.append(_rules(found.rules, position, rulebook))
    if found.duties:
        blocks.append(_duties(found.duties, in_force))
    if found.standings:
        blocks.append(_projects(found, rulebook))
    blocks += _overdue(found, position)
    if found.orders:
        heading = say("Overdue orders of the programme")
        rows = tuple(order_row(each, rulebook) for each in found.orders)
        blocks.append(Table(ORDER_COLUMNS, rows, title=heading))
    return framed("who", title, position, blocks, who_data(found, position, rulebook, in_force))


def nobody(position: Position, query: str) -> Document:
    """The report where there is no plan that can be read, so that nobody can be found."""
    return framed("who", say("{query}", query=query), position, [], {"entry": None})


def _in_force(rulebook: Rulebook, position: Position) -> dict[str, bool | None]:
    return {duty.id: duty.in_force for duty in duty_states(rulebook, position.as_of)}


def _about(found: Answer) -> Facts:
    entry = found.entry
    rows: list[tuple[Text, Cell]] = [(say("Id"), entry.id)] if entry.id != entry.name else []
    rows.append((say("Name"), entry.name))
    rows.append((say("Kind"), ENTRY_KINDS[entry.kind]))
    if entry.kind is EntryKind.PROJECT:
        project = found.standings[0].state.project
        rows += [(say("Street"), project.street), (say("Community"), project.community)]
        rows.append((say("Officer"), project.officer))
    if entry.kind is EntryKind.PERSON:
        rows.append((say("Load"), _places(len(found.people))))
    return Facts(tuple(rows))


def _late_sentence(found: Answer) -> list[Block]:
    late = [(standing, item) for standing in found.standings for item in standing.late]
    if not late:
        return []
    projects = len({standing.state.id for standing, _ in late})
    text = say_n(
        "{n} item is late in {projects}.",
        "{n} items are late in {projects}.",
        len(late),
        projects=say_n("{n} project", "{n} projects", projects),
    )
    return [Sentence(text, Tone.BAD)]


def _rules(rules: Iterable[PlanRule], position: Position, rulebook: Rulebook) -> Table:
    columns = (
        Column(say("Rule")),
        Column(say("Kind and clause"), beneath=True),
        Column(say("Track"), beneath=True),
        Column(say("From")),
        Column(say("Due"), beneath=True),
        Column(say("In force")),
        Column(say("Who leads")),
    )
    rows = tuple(
        (
            rule.name,
            say("{kind}, {clause}", kind=RULE_KINDS[rule.kind], clause=rule.clause),
            rulebook.programme.tracks[rule.track_id].name if rule.track_id else "",
            rule.start,
            rule.end,
            yes_or_no(rule.in_force(position.as_of)),
            who_answers(rule.lead, None, rulebook) or "",
        )
        for rule in rules
    )
    return Table(columns, rows)


def yes_or_no(value: bool | None) -> Cell:
    """Whether something is in force; a dash where the plan's data do not say."""
    if value is None:
        return None
    return Toned(say("yes"), Tone.GOOD) if value else Toned(say("no"), Tone.DIM)


def place_name(each: Appointment) -> Cell:
    """Where a place is."""
    return each.of or say("leading group")


def _people(found: Answer) -> Table:
    columns = [
        Column(say("Who")),
        Column(say("Post"), beneath=True),
        Column(say("As")),
        Column(say("Of"), beneath=True),
    ]
    rows: list[tuple[Cell, ...]] = [
        (each.person, each.post or "", _SEATS[each.seat], place_name(each)) for each in found.people
    ]
    if found.entry.kind is not EntryKind.PERSON:
        columns += [Column(say("Load"), right=True), Column(say("Also"))]
        rows = [
            (*row, _places(len(found.load[each.person])), _others(each, found))
            for row, each in zip(rows, found.people, strict=True)
        ]
    return Table(tuple(columns), tuple(rows), empty=say("Nobody is named."))


def _places(number: int) -> Text:
    return say_n("{n} place", "{n} places", number)


def _others(each: Appointment, found: Answer) -> Cell:
    """A person's places beside those that the table shows anyway."""
    others = [other for other in found.load[each.person] if other not in found.people]
    return (
        joined(say("{seat} of {place}", seat=_SEATS[other.seat], place=place_name(other)) for other in others)
        or ""
    )


def _duties(duties: Iterable[HeldDuty], in_force: dict[str, bool | None]) -> Table:
    columns = (
        Column(say("Duty")),
        Column(say("Id"), beneath=True),
        Column(say("Clause"), beneath=True),
        Column(say("Of")),
        Column(say("In force")),
    )
    rows = tuple(
        (duty.title, duty.id or "", duty.clause, duty.holder, yes_or_no(in_force[duty.id]) if duty.id else "")
        for duty in duties
    )
    return Table(columns, rows)


def _projects(found: Answer, rulebook: Rulebook) -> Table:
    columns = [
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Stages in force")),
        Column(say("Until"), beneath=True),
    ]
    # Of its own projects a reader asks who leads them; whoever leads needs not be told so in every row.
    own = found.entry.kind in (EntryKind.PROJECT, EntryKind.STREET, EntryKind.COMMUNITY)
    if own:
        columns.append(Column(say("Who leads")))
    columns.append(Column(say("Overdue"), right=True))
    rows = tuple(_project_row(standing, rulebook, own=own) for standing in found.standings)
    return Table(tuple(columns), rows)


def _project_row(standing: Standing, rulebook: Rulebook, *, own: bool) -> tuple[Cell, ...]:
    state = standing.state
    leads = dict.fromkeys(lead for stage in standing.stages for lead in stage.stage.lead)
    who_leads: tuple[Cell, ...] = (who_answers(leads, state.project, rulebook) or "",) if own else ()
    return (
        state.project.name,
        state.id,
        joined(stage.stage.name for stage in standing.stages) or say("none"),
        joined(stage.due for stage in standing.stages) or "",
        *who_leads,
        Toned(len(standing.late), Tone.BAD) if standing.late else 0,
    )


def _overdue(found: Answer, position: Position) -> list[Block]:
    columns = (
        Column(say("What is late")),
        Column(say("Kind and clause"), beneath=True),
        Column(say("Project")),
        Column(say("Due")),
        Column(say("Late"), beneath=True),
        Column(say("Recorded by"), below=True),
    )
    pairs = [(item, standing.state) for standing in found.standings for item in standing.late]
    pairs.sort(key=lambda pair: pair[0].due.last)
    rows = tuple(
        (
            item.name,
            say("{kind}, {clause}", kind=kind_of(item), clause=item.clause),
            state.project.name,
            item.due,
            days_late(-item.days_left(position.as_of)),
            recorded_by(item, state.id),
        )
        for item, state in pairs
    )
    blocks: list[Block] = [Table(columns, rows, empty=say("Nothing is overdue here."))]
    if pairs:
        blocks.append(Next((("renovation status PROJECT", say("one project's page")),)))
    return blocks
