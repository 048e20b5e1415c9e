"""What is on file of something that happened: its days, the documents that prove it, and notes."""

from collections.abc import Iterable

from renovation_cli.findings.text import say
from renovation_cli.model.recorded import Recorded
from renovation_cli.reports.document import Cell, Several
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import DAY, TEXT, every

Times = tuple[Recorded, ...]
"""Each time that something happened by a day, the earliest first."""

_AGAIN = say("Again on")
AGAIN = _AGAIN.key
"""The name of the column of further times, which programs find among the recordings."""

RECORDED = Fields[Recorded](
    Field("on", DAY, lambda each: each.on),
    Field("doc", TEXT.or_none, lambda each: each.doc),
    Field("note", TEXT.or_none, lambda each: each.note),
)


def _again(times: Times) -> Cell:
    return Several(tuple(each.on for each in times[1:])) if len(times) > 1 else ""


def _docs(times: Times) -> Cell:
    return _each([(each, each.doc) for each in times if each.doc is not None], times)


def _notes(times: Times) -> Cell:
    return _each([(each, each.note) for each in times if each.note is not None], times)


def _each(said: list[tuple[Recorded, str]], times: Times) -> Cell:
    """What is said of one time; of several each with its day."""
    if len(times) < 2:  # noqa: PLR2004 - one time needs no day to tell it from others
        return said[0][1] if said else ""
    return Several(tuple(say("{day} {text}", day=each.on, text=text) for each, text in said)) if said else ""


AGAIN_ON = Fields[Times](shown(beneath(_AGAIN), _again))
"""The further days of what happened several times, below the first."""
TIMES = Fields[Times](
    Field(
        "doc",
        TEXT.or_none,
        lambda times: times[0].doc if times else None,
        beneath(say("Document")),
        _docs,
    ),
    Field("note", TEXT.or_none, lambda times: times[0].note if times else None, beneath(say("Note")), _notes),
    Field("recordings", every(RECORDED), lambda times: times),
)
"""Document and note are those of the first time, as is the day by which something counts as done."""


def empty_columns(every_times: Iterable[Times]) -> tuple[str, ...]:
    """The columns of which nothing would be seen in a table of these."""
    listed = list(every_times)
    seen = {
        AGAIN: any(len(times) > 1 for times in listed),
        "doc": any(each.doc for times in listed for each in times),
        "note": any(each.note for times in listed for each in times),
    }
    return tuple(name for name, there in seen.items() if not there)
