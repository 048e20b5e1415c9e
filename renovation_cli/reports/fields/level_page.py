"""What is said of a project's level of escalation on a page of its own, one fact a line."""

from renovation_cli.findings.text import say, say_n
from renovation_cli.model import entries
from renovation_cli.reports.document import Cell, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Fields, shown
from renovation_cli.reports.fields.levels import LEVEL, ProjectLevel
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.lag import asks, causes, late_first
from renovation_cli.reports.wording.levels import duties_of, excuse_of, held_up
from renovation_cli.reports.wording.phrases import in_turn, recorded
from renovation_cli.reports.wording.schedule import suspended


def _level(row: ProjectLevel) -> Cell:
    if row.found.suspension:
        return Toned(say("none: {why}", why=suspended(row.found.suspension)), Tone.WARN)
    if row.found.excuse:
        return Toned(excuse_of(row.found.excuse), Tone.WARN)
    level = row.reached.level
    if level is None:
        return Toned(say("none"), Tone.GOOD)
    text = say("{name} ({clause}), since {day}", name=level.name, clause=level.clause, day=row.reached.since)
    return Toned(text, Tone.BAD)


def _excused_by(row: ProjectLevel) -> Cell:
    excuse = row.found.excuse
    return excuse.by if excuse and excuse.by else LEFT_OUT


def _ends_when(row: ProjectLevel) -> Cell:
    ordered = late_first(row.reached.causes)
    conditions = asks((each.condition for each in ordered), row.terms)
    return say("none of these holds any more: {conditions}", conditions=conditions)


def _late_by_leads(row: ProjectLevel) -> Cell:
    """How much of what is late falls to whom, the most first."""
    if sum(number for _, number in row.found.late) <= 1:
        return LEFT_OUT
    return in_turn(
        say_n("{who}: {n} item", "{who}: {n} items", number, who=answering(held))
        for held, number in row.found.late
    )


def _recorded_by(row: ProjectLevel) -> Cell:
    if not row.found.outstanding:
        return LEFT_OUT
    assert row.reached.level_id is not None
    return recorded(entries.of_action(row.found.state.id, row.reached.level_id))


LEVEL_NOW = Fields[ProjectLevel](
    shown(say("Level of escalation"), _level), shown(say("Excused by"), _excused_by)
)
"""Whether it has reached a level."""

LEVEL_REACHED = Fields[ProjectLevel](
    shown(say("Ends when"), _ends_when),
    *LEVEL.only("answers"),
    shown(say("Late, by who answers"), _late_by_leads),
    shown(say("Duty"), lambda row: duties_of(row.found) or LEFT_OUT),
    *LEVEL.only("acts", "action"),
    shown(say("Recorded by"), _recorded_by),
)
"""What follows from the level that it has reached."""

LEVEL_AHEAD = Fields[ProjectLevel](
    shown(say("Held up by"), lambda row: held_up(row.found) or LEFT_OUT),
    *LEVEL.only("next"),
    shown(
        say("Because by then"),
        lambda row: (causes(row.ahead.causes, row.terms) if row.ahead.level else None) or LEFT_OUT,
    ),
    shown(
        say("Reached by"),
        lambda row: asks(row.ahead.level.when, row.terms) if row.ahead.level else LEFT_OUT,
    ),
)
"""What holds it up, and what comes next."""
