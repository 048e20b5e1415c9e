"""When something happened, once or several times, and the document that proves it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Annotated, Any

from pydantic import TypeAdapter

from renovation_cli.model.dates import Day, day_as_meant, parse_day
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.model.record import Read, Record, fault
from renovation_cli.model.scalar import scalar
from renovation_cli.model.text import Line, parse_line
from renovation_cli.model.words import Flag

Step = str | int
_NUMBERED = late(r"[〔\[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*第?\s*\d+\s*号", re.ASCII)
"""How an office numbers its documents, whichever brackets were at hand."""
_DAY_AND_DOCUMENT = late(rf"(\d{{4}}-\d{{2}}-\d{{2}})[\s,，;；、]*(\S*{_NUMBERED.pattern}\S*)", re.ASCII)
_NO_DOCUMENT = "无 没有 暂无 无文号 待补 待定 待发 未发文 补办中 同上 同前 有 已有 none no n/a tbd x"
"""What is written where there is no document yet, or to say that there is one without saying which."""
_AROUND = " -－—–/\\.。…?？()（）"
_MOST_SIGNS = 100
"""A longer text is no number of a document."""
_BESIDE_THE_DAY = {"doc", "note"}


def parse_document(value: Any) -> str:
    """The number or the title of a document.

    Raises:
        PydanticCustomError: as `parse_line`, or ``no_document``.
    """
    doc = parse_line(value)
    word = doc.strip(_AROUND).casefold()
    if not word or word in _NO_DOCUMENT.split() or day_as_meant(doc) is not None:
        raise fault("no_document", given=doc)
    return doc


Document = Annotated[str, Read(parse_document)]


class RecordedRule(Record):
    """How a rule of the plan wants to be recorded what happened."""

    repeats: Flag = False
    """Whether it may happen more than once: then it is done when it happened first."""
    evidence: Flag = False
    """Whether a document proves it: then it is named where it is dated without one."""


class Recorded(Record):
    """That something happened: its day, and what proves it."""

    on: Day
    doc: Document | None = None
    """The number of the document, as the office that issued it writes it."""
    note: Line | None = None

    @property
    def as_written(self) -> date | dict[str, date | str]:
        """The day, or the record where there is more than the day."""
        facts = {"on": self.on, "doc": self.doc, "note": self.note}
        written = {key: fact for key, fact in facts.items() if fact is not None}
        return written if len(written) > 1 else self.on


@dataclass(frozen=True, slots=True)
class Recordings:
    """Each time that something happened, by what the file has of it; never none.

    Attributes:
        every: in the order of the file.
        is_list: whether the file has a list of them, be it of one.
    """

    every: tuple[Recorded, ...]
    is_list: bool = False

    @property
    def days(self) -> tuple[date, ...]:
        """The days, the earliest first."""
        return tuple(sorted(each.on for each in self.every))

    @property
    def first(self) -> date:
        """When it happened: of several times the first counts."""
        return self.every[0].on if len(self.every) == 1 else min(each.on for each in self.every)

    @property
    def last(self) -> date:
        """When it happened last."""
        return max(each.on for each in self.every)

    def by(self, as_of: date) -> tuple[Recorded, ...]:
        """What had happened by a day, the earliest first."""
        return tuple(sorted((each for each in self.every if each.on <= as_of), key=lambda each: each.on))

    def latest(self, as_of: date) -> date | None:
        """The last day by another; None where it had not happened yet."""
        return max((each.on for each in self.every if each.on <= as_of), default=None)

    def placed(self) -> Iterator[tuple[tuple[Step, ...], Recorded]]:
        """Each with the steps from its key to where its day stands, in the order of the file."""
        for index, each in enumerate(self.every):
            below: tuple[Step, ...] = (index,) if self.is_list else ()
            yield (below if isinstance(each.as_written, date) else (*below, "on")), each

    @property
    def first_place(self) -> tuple[Step, ...]:
        """The steps from its key to where the first day stands."""
        return min(self.placed(), key=lambda each: each[1].on)[0]

    @property
    def as_written(self) -> Any:
        """The day, the record, or the list of them, as the file has it."""
        written = tuple(each.as_written for each in self.every)
        return written if self.is_list else written[0]


def parse_recordings(value: Any) -> Recordings:
    """A day, ``{on, doc, note}``, or a list of them.

    Raises:
        PydanticCustomError: as `parse_day`, or ``document_without_day``.
        ValidationError: of the entries of a record or of a list.
    """
    if isinstance(value, str):
        return _on_a_day(value)
    if isinstance(value, list) and value:
        return Recordings(_several().validate_python(value), is_list=True)
    return Recordings((_recorded(value),))


@lru_cache(maxsize=8192)
def _on_a_day(text: str) -> Recordings:
    return Recordings((_recorded(text),))


def _recorded(value: Any) -> Recorded:
    if isinstance(value, str):
        _refuse_document(value)
        return Recorded.model_construct(on=parse_day(value))
    if isinstance(value, dict):
        if value and value.keys() <= _BESIDE_THE_DAY:
            raise fault("document_without_day", given=value.get("doc"))
        return Recorded.model_validate(value)
    raise fault("not_text", expected="date")


def _refuse_document(text: str) -> None:
    """Refuse a document in the place of a day, or beside it."""
    if len(text) > _MOST_SIGNS:
        return
    if beside := _DAY_AND_DOCUMENT.fullmatch(text):
        doc = scalar(beside[2], in_brackets=True)
        raise fault("document_beside_day", given=text, corrected=f"{{on: {beside[1]}, doc: {doc}}}")
    if _NUMBERED.search(text):
        raise fault("document_without_day", given=text)


@cache
def _several() -> TypeAdapter[tuple[Recorded, ...]]:
    return TypeAdapter(tuple[Annotated[Recorded, Read(_recorded)], ...])


RecordedDays = Annotated[Recordings, Read(parse_recordings)]
"""A day, ``{on, doc, note}``, or a list of either."""
