"""Levels of escalation as rows and facts, for every report that shows some."""

from collections import Counter
from collections.abc import Iterable, Iterator

from renovation_cli.compute.escalation import Blocker, Standing
from renovation_cli.compute.lateness import beside_stages
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.compute.responsibility import duty_of
from renovation_cli.findings.command import File
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook, project_file
from renovation_cli.model.duties import Duty
from renovation_cli.model.escalation import Level
from renovation_cli.model.words import Measure
from renovation_cli.reports.document import Block, Cell, Column, Pairs, Sentence, Table, Tone, Toned
from renovation_cli.reports.lag import MEASURES, asks, cause, causes, late_first
from renovation_cli.reports.phrases import days_late, days_left, in_turn, joined, who_answers

COLUMNS = (
    Column(say("Project")),
    Column(say("Id"), beneath=True),
    Column(say("Level")),
    Column(say("Since"), beneath=True),
    Column(say("Why")),
    Column(say("Held up by"), beneath=True),
    Column(say("Who answers")),
    Column(say("Duty"), beneath=True),
    Column(say("Who acts")),
    Column(say("Action"), beneath=True),
    Column(say("What comes next"), beneath=True),
)


def row(state: ProjectState, found: Standing, rulebook: Rulebook) -> tuple[Cell, ...]:
    """A project that has reached a level under `COLUMNS`."""
    assert found.level is not None
    return (
        state.project.name,
        state.id,
        Toned(found.level.name, Tone.BAD),
        found.since,
        causes(found.causes, rulebook.programme),
        _held_up(found, rulebook) or "",
        _leads(found, state, rulebook),
        _duties(found, rulebook),
        who_answers(found.level.acts, state.project, rulebook, posts=True) if found.level.acts else None,
        _action(found),
        _next(found),
    )


def leads_of_items(items: Iterable[Item]) -> list[str]:
    """Who leads what has to be done, each once."""
    return list(dict.fromkeys(lead for item in items for lead in item.lead))


def _leads(found: Standing, state: ProjectState, rulebook: Rulebook) -> Cell:
    return who_answers(leads_of_items(found.answerable), state.project, rulebook, posts=True)


def duties_of(found: Standing, rulebook: Rulebook) -> list[tuple[str, Duty]]:
    """The duties under which that stands, by id, each once."""
    ids = dict.fromkeys(item.duty for item in found.answerable if item.duty)
    return [(duty_id, duty) for duty_id in ids if (duty := duty_of(duty_id, rulebook))]


def _duties(found: Standing, rulebook: Rulebook) -> Cell:
    titles = (
        say("{title} ({clause})", title=duty.title, clause=duty.clause)
        for _, duty in duties_of(found, rulebook)
    )
    return joined(titles) or ""


def _held_up(found: Standing, rulebook: Rulebook) -> Cell:
    """What comes before works that have not begun, and the orders that hold the project up."""
    first = []
    if found.waits_for:
        first.append(
            say_n(
                "the works have not begun, and {n} item before them is late: {item}",
                "the works have not begun, and {n} items before them are late, the longest {item}",
                len(found.before_works),
                item=found.waits_for.name,
            )
        )
    return in_turn([*first, *(_blocker(each, rulebook) for each in found.blockers)])


def _blocker(blocker: Blocker, rulebook: Rulebook) -> Text:
    order = blocker.order
    text = say(
        "order {id}: {problem} (holds up {milestone}), with {holder}",
        id=order.id,
        problem=order.order.problem,
        milestone=blocker.milestone.name,
        holder=who_answers([order.holder], order.project, rulebook, posts=True) if order.holder else None,
    )
    if order.holder and order.holder != order.order.to:
        first = who_answers([order.order.to], order.project, rulebook)
        text = say("{text} (sent to {first} first)", text=text, first=first)
    return say("{text}, {late}", text=text, late=days_late(order.days_late)) if order.days_late else text


def _action(found: Standing) -> Cell:
    assert found.level is not None
    return _done(found, found.level) if found.action else _outstanding(found, found.level)


def _outstanding(found: Standing, level: Level) -> Toned:
    if found.action_due:
        left = days_left(found.action_due, found.as_of)
        text = say(
            "{action}: due by {day}, {left}", action=level.action, day=found.action_due, left=left.value
        )
    elif found.days:
        text = say_n(
            "{action}: outstanding for {n} day",
            "{action}: outstanding for {n} days",
            found.days,
            action=level.action,
        )
    else:
        text = say("{action}: outstanding since today", action=level.action)
    return Toned(text, Tone.BAD)


def _done(found: Standing, level: Level) -> Toned:
    assert found.action is not None
    done = say("{action}: done on {day}", action=level.action, day=found.action.on)
    until = found.action.until
    if until:
        left = days_left(until, found.as_of)
        text = say("{done}, to be put right by {until}: {left}", done=done, until=until, left=left.value)
        return Toned(text, Tone.BAD if until < found.as_of else Tone.WARN)
    if not found.days_since_action:
        return Toned(done, Tone.GOOD)
    return Toned(
        say_n(
            "{done}, no day set to put it right, and the level has lasted {n} day since",
            "{done}, no day set to put it right, and the level has lasted {n} days since",
            found.days_since_action,
            done=done,
        ),
        Tone.WARN,
    )


def _next(found: Standing) -> Cell:
    if found.next_level is None:
        due = found.next_due
        if due is None:
            return say("this is the highest, and the plan has no later deadline")
        left = days_left(due.due.last, found.as_of)
        return say(
            "this is the highest; next due: {item} {day}, {left}",
            item=due.name,
            day=due.due,
            left=left.value,
        )
    if found.next_on:
        level = found.next_level.name
        return say("{level} on {day} if nothing more is done", level=level, day=found.next_on)
    return found.next_level.name


def levels_table(rulebook: Rulebook) -> Table:
    """The levels of the plan, the highest first: what is done, by whom, until when, and what reaches them."""
    escalation = rulebook.programme.escalation
    columns = (
        Column(say("Level")),
        Column(say("Action")),
        Column(say("Who acts"), beneath=True),
        Column(say("Days to act"), right=True),
        Column(say("Reached by")),
    )
    rows = tuple(
        (
            level.name,
            level.action,
            who_answers(level.acts, None, rulebook) if level.acts else None,
            level.days,
            asks(level.when, rulebook.programme),
        )
        for level in reversed((escalation.levels if escalation else {}).values())
    )
    return Table(
        columns, rows, title=say("The levels; each ends when none of what reaches it holds any more")
    )


def excuse_of(found: Standing) -> Text:
    """The excuse that holds, with its days and its reason."""
    assert found.excuse is not None
    return say(
        "suspended from {first} to {last}: {reason}",
        first=found.excuse.from_,
        last=found.excuse.to,
        reason=found.excuse.reason,
    )


def about(state: ProjectState, found: Standing | None, rulebook: Rulebook) -> list[Block]:
    """Everything about a project's level, one fact a line."""
    if found is None:
        return [Sentence(say("The plan names no levels of escalation."))]
    programme = rulebook.programme
    rows: list[tuple[Text, Cell]] = [(say("Level of escalation"), _level(found))]
    if found.excuse and found.excuse.by:
        rows.append((say("Excused by"), found.excuse.by))
    if found.level:
        rows += _reached(state, found, rulebook)
    rows += [(say("No verdict"), unjudged(measure, why)) for measure, why in found.unjudged]
    held_up = _held_up(found, rulebook)
    if held_up:
        rows.append((say("Held up by"), held_up))
    rows.append((say("What comes next"), _next(found)))
    if found.next_level:
        if found.next_causes:
            rows.append((say("Because by then"), causes(found.next_causes, programme)))
        rows.append((say("Reached by"), asks(found.next_level.when, programme)))
    return [Pairs(tuple(rows))]


def _reached(state: ProjectState, found: Standing, rulebook: Rulebook) -> Iterator[tuple[Text, Cell]]:
    assert found.level is not None
    ordered = late_first(found.causes)
    for each in ordered:
        yield say("Why"), cause(each, rulebook.programme)
    conditions = asks((each.condition for each in ordered), rulebook.programme)
    yield say("Ends when"), say("none of these holds any more: {conditions}", conditions=conditions)
    yield say("Who answers"), _leads(found, state, rulebook)
    late = beside_stages(state.late(found.as_of))
    if len(late) > 1:
        yield say("Late, by who answers"), _late_by_leads(late, state, rulebook)
    if duties_of(found, rulebook):
        yield say("Duty"), _duties(found, rulebook)
    yield say("Who acts"), who_answers(found.level.acts, state.project, rulebook, posts=True)
    yield say("Action"), _action(found)
    if found.outstanding:
        file = File(project_file(state.id))
        line = say("{file}, escalated: - {{on: <date>, level: {level}}}", file=file, level=found.level_id)
        yield say("Recorded by"), line


def _late_by_leads(late: list[Item], state: ProjectState, rulebook: Rulebook) -> Cell:
    """How much of what is late falls to whom, the most first."""
    counts = Counter(item.lead for item in late)
    return in_turn(
        say_n("{who}: {n} item", "{who}: {n} items", n, who=who_answers(lead, state.project, rulebook))
        for lead, n in counts.most_common()
    )


def unjudged(measure: Measure, why: Text) -> Text:
    """What cannot be held against the pace, and why."""
    return say("{what}: {reason}", what=MEASURES[measure], reason=why)


def _level(found: Standing) -> Cell:
    if found.excuse:
        return Toned(excuse_of(found), Tone.WARN)
    if found.level is None:
        return Toned(say("none"), Tone.GOOD)
    return Toned(
        say(
            "{name} ({clause}), since {day}",
            name=found.level.name,
            clause=found.level.clause,
            day=found.since,
        ),
        Tone.BAD,
    )


def name_of(level_id: str | None, rulebook: Rulebook) -> str | None:
    """A level by its name, else by its id."""
    escalation = rulebook.programme.escalation
    level = escalation.levels.get(level_id) if escalation and level_id else None
    return level.name if level else level_id
