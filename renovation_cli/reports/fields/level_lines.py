"""A project at a level, or about to reach one, in one line on a screen."""

from renovation_cli.findings.text import say
from renovation_cli.reports.document import Column, Tone, Toned
from renovation_cli.reports.fields.field import Fields, shown
from renovation_cli.reports.fields.levels import LEVEL, RISING, ProjectLevel
from renovation_cli.reports.wording.holders import first_named
from renovation_cli.reports.wording.in_few_words import action_in_short, first_to_call, main_reason

LEVEL_LINE = Fields[ProjectLevel](
    *LEVEL.only("Project"),
    shown(Column(say("Since"), spare=True), lambda row: row.reached.since),
    shown(say("Main reason"), lambda row: main_reason(row.reached.causes, row.terms)),
    shown(say("Call first"), lambda row: first_named(first_to_call(row.found))),
    shown(say("Action"), lambda row: action_in_short(row.found)),
)
"""A project that has reached a level; the level itself stands above the rows."""

LEVEL_LINE_WITH_LEVEL = Fields[ProjectLevel](
    *LEVEL.only("Project", "level"),
    *LEVEL_LINE.only("Main reason", "Call first", "Action"),
)
"""The same where rows of several levels stand together."""

RISING_LINE = Fields[ProjectLevel](
    *RISING.only("Project", "On"),
    shown(say("Level"), lambda row: Toned(row.ahead.level.name, Tone.WARN) if row.ahead.level else None),
    shown(say("Main reason"), lambda row: main_reason(row.ahead.causes, row.terms)),
    shown(say("Call first"), lambda row: first_named(row.ahead.answers)),
)
"""A project that is about to reach a higher level."""
