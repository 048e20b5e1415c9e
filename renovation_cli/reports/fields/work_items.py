"""What is said of the items of a project's works (plan 三(二)3)."""

from renovation_cli.compute.work_items import ItemOfWork
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, DaysLate, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import DAY, DAYS, PLAN_DAY, TEXT


def _finished(found: ItemOfWork) -> Cell:
    if not found.days_late:
        return found.finished or ""
    late = DaysLate(found.days_late)
    if found.finished is None:
        return Toned(late, Tone.BAD)
    return Toned(say("{done}, {late}", done=found.finished, late=late), Tone.WARN)


WORK_ITEM = Fields[ItemOfWork](
    shown(say("Item of work"), lambda found: found.item.name),
    Field("id", TEXT, lambda found: found.id, beneath(say("Id"))),
    Field("name", TEXT, lambda found: found.item.name),
    Field(
        "officer",
        TEXT.or_none,
        lambda found: found.item.officer,
        say("Officer"),
        lambda found: found.item.officer or Toned(say("not named"), Tone.WARN),
    ),
    Field(
        "planned",
        PLAN_DAY.or_none,
        lambda found: found.item.planned,
        say("To be finished"),
        lambda found: found.item.planned or "",
    ),
    Field("started", DAY.or_none, lambda found: found.started, say("Started"), lambda f: f.started or ""),
    Field("finished", DAY.or_none, lambda found: found.finished, say("Finished"), _finished),
    Field("days_late", DAYS.or_none, lambda found: found.days_late),
)
"""An item of work."""
