"""Projects that are about to reach a higher level, why, and who can still prevent it (plan 四(四))."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from renovation_cli.findings.text import say
from renovation_cli.reports.document import Block
from renovation_cli.reports.fields.levels import RISING, ProjectLevel

SOON = timedelta(days=7)
"""How far ahead the list of levels looks: to the next weekly meeting."""


def rising(rows: Iterable[ProjectLevel], levels: Sequence[str]) -> list[ProjectLevel]:
    """Those that reach a higher level within `SOON` if nothing more is done: the soonest, then the highest.

    Args:
        rows: projects on a date.
        levels: the ids of the levels from the mildest.
    """
    near = [
        (ahead.on, -levels.index(ahead.level_id), row.found.state.id, row)
        for row in rows
        if (ahead := row.ahead).on and ahead.level_id and ahead.on - row.found.as_of <= SOON
    ]
    return [row for *_, row in sorted(near, key=lambda entry: entry[:3])]


def rising_blocks(near: list[ProjectLevel]) -> list[Block]:
    """A row a project; no table where there is none."""
    title = say("To reach a higher level within {n} days if nothing more is done", n=SOON.days)
    return [RISING.table(near, "rising", title=title)] if near else []
