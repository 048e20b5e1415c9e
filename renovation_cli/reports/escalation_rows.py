"""Levels of escalation as rows and facts, for every report that shows some."""

from collections.abc import Iterator

from renovation_cli.compute.escalation import Blocker, Standing
from renovation_cli.compute.progress import Item, ItemKind, ProjectState
from renovation_cli.compute.responsibility import duty_of
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Rulebook, project_file
from renovation_cli.model.words import Measure
from renovation_cli.reports.document import Block, Cell, Column, Facts, Sentence, Tone, Toned
from renovation_cli.reports.lag import MEASURES, asks, cause
from renovation_cli.reports.phrases import days_late, joined, who_answers

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
    Column(say("Next level"), beneath=True),
)


def row(state: ProjectState, found: Standing, rulebook: Rulebook) -> tuple[Cell, ...]:
    """A project that has reached a level under `COLUMNS`."""
    assert found.level is not None
    item = answerable(state, found, rulebook)
    return (
        state.project.name,
        state.id,
        Toned(found.level.name, Tone.BAD),
        found.since,
        cause(found.causes[0], rulebook.programme),
        _held_up(found.blockers, rulebook) or "",
        who_answers(item.lead, state.project, rulebook) if item else None,
        _duty(item.duty if item else None, rulebook),
        who_answers(found.level.acts, state.project, rulebook) if found.level.acts else None,
        _action(found),
        _next(found),
    )


def answerable(state: ProjectState, found: Standing, rulebook: Rulebook) -> Item | None:
    """Whose duty it is: what is late for longest; for lag behind the pace, the end of the works."""
    if found.causes and found.causes[0].late:
        return found.causes[0].late
    finished = rulebook.programme.works.finished
    current = state.current
    stage = [
        item for item in state.items() if current and item.kind is ItemKind.STAGE and item.id == current.id
    ]
    return next((item for item in state.milestones() if item.id in finished), stage[0] if stage else None)


def _duty(duty_id: str | None, rulebook: Rulebook) -> Cell:
    duty = duty_of(duty_id, rulebook)
    return say("{title} ({clause})", title=duty.title, clause=duty.clause) if duty else ""


def _held_up(blockers: tuple[Blocker, ...], rulebook: Rulebook) -> Cell:
    return joined(_blocker(each, rulebook) for each in blockers)


def _blocker(blocker: Blocker, rulebook: Rulebook) -> Text:
    order = blocker.order
    text = say(
        "order {id}: {problem} (holds up {milestone}), with {holder}",
        id=order.id,
        problem=order.order.problem,
        milestone=blocker.milestone.name,
        holder=who_answers([order.holder], order.project, rulebook) if order.holder else None,
    )
    return say("{text}, {late}", text=text, late=days_late(order.days_late)) if order.days_late else text


def _action(found: Standing) -> Cell:
    assert found.level is not None
    if found.action:
        return Toned(
            say("{action}: done on {day}", action=found.level.action, day=found.action.on), Tone.GOOD
        )
    return Toned(say("{action}: outstanding", action=found.level.action), Tone.BAD)


def _next(found: Standing) -> Cell:
    if found.next_level is None:
        return say("none above")
    if found.next_on:
        return say("{level} on {day} if nothing changes", level=found.next_level.name, day=found.next_on)
    return found.next_level.name


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
    if found.blockers:
        rows.append((say("Held up by"), _held_up(found.blockers, rulebook)))
    if found.next_level:
        rows.append((say("Next level"), _next(found)))
        rows.append((say("Reached by"), asks(found.next_level, programme)))
    return [Facts(tuple(rows))]


def _reached(state: ProjectState, found: Standing, rulebook: Rulebook) -> Iterator[tuple[Text, Cell]]:
    assert found.level is not None
    item = answerable(state, found, rulebook)
    for each in found.causes:
        yield say("Why"), cause(each, rulebook.programme)
    if item:
        yield say("Who answers"), who_answers(item.lead, state.project, rulebook)
        yield say("Duty"), _duty(item.duty, rulebook)
    yield say("Who acts"), who_answers(found.level.acts, state.project, rulebook)
    yield say("Action"), _action(found)
    if found.outstanding:
        file = project_file(state.id)
        line = say("{file}, escalated: - {{on: <date>, level: {level}}}", file=file, level=found.level_id)
        yield say("Recorded by"), line


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
