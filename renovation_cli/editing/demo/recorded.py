"""A file of the district as it stood earlier: each fact in it with the day on which it was recorded.

The file's own lines are kept, so what is written for a day is what a clerk had written by then; nothing is
worded anew. A fact bears a day of its own (``on``, ``opened``, or a day after an answer); what is planned or
due is no fact, and what bears no day stands in the file from the beginning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

_DAY = re.compile(r"(?:[a-z]+ )?(\d{4}-\d{2}-\d{2})")
_OWN_DAY = ("on", "opened")
"""Keys that say the day of the record they stand in."""
_PLANNED = frozenset({"due", "until", "planned", "to", "from"})
"""Keys whose days are no facts."""
_OUTCOME = "outcome"
_WANTS = "wants"
"""What is picked from the menu is told at the first visit that was answered or not."""


@dataclass(slots=True)
class Part:
    """A value, with the day on which it was recorded; None for what was there from the beginning."""

    text: str = ""
    """A single value; empty for a record or a list."""
    pairs: list[tuple[str, "Part"]] | None = None
    items: list["Part"] | None = None
    fact: date | None = None
    """The day that it bears."""
    since: date | None = None
    """The day from which it is on file."""
    wrong: tuple[str, date] | None = None
    """What stood in its place at first, and until when."""
    until: date | None = None
    """From when it is on file no more."""

    def at(self, day: date) -> str | None:
        """The value as it stood at the end of a day, None where it was not on file."""
        if (self.since and self.since > day) or (self.until and self.until <= day):
            return None
        if self.pairs is not None:
            inside = ((key, part.at(day)) for key, part in self.pairs)
            return f"{{{', '.join(f'{key}: {text}' for key, text in inside if text is not None)}}}"
        if self.items is not None:
            listed = [text for text in (part.at(day) for part in self.items) if text is not None]
            return f"[{', '.join(listed)}]" if listed else None
        if self.wrong and self.wrong[1] > day:
            return self.wrong[0]
        return self.text

    def parts(self) -> Iterator["Part"]:
        """It and everything in it."""
        yield self
        for part in (*(part for _, part in self.pairs or ()), *(self.items or ())):
            yield from part.parts()


@dataclass(slots=True)
class Line:
    """A line, and those that belong to it."""

    indent: str
    mark: str
    """A dash and a space for an entry of a list, else nothing."""
    key: str
    """Empty for a value without one, and for a comment."""
    part: Part | None = None
    under: list["Line"] = field(default_factory=list)
    since: date | None = None

    @property
    def is_comment(self) -> bool:
        """Whether it is a remark, which records nothing."""
        return self.part is not None and self.part.text.startswith("#")

    def at(self, day: date) -> str:
        """The lines as they stood at the end of a day; empty where nothing of them was on file."""
        if self.since and self.since > day:
            return ""
        below = "".join(each.at(day) for each in self.under)
        if self.part is None:
            if not below:
                return ""
            # An entry's first key stands on the line of its dash.
            own = f"{self.indent}{self.key}:\n" if self.key else ""
            return own + (_dashed(below, self.indent) if self.mark else below)
        text = self.part.at(day)
        if text is None:
            return ""
        named = f"{self.key}: {text}" if self.key else text
        return f"{self.indent}{self.mark}{named}\n{below}"

    def lines(self) -> Iterator["Line"]:
        """It and all that belong to it."""
        yield self
        for each in self.under:
            yield from each.lines()


def _dashed(text: str, indent: str) -> str:
    return f"{indent}- {text.lstrip(' ')}"


@dataclass(slots=True)
class Recorded:
    """A file, every fact of it with its day."""

    lines: list[Line]

    def at(self, day: date) -> str | None:
        """Its text at the end of a day; None where there was no file, since nothing was in it."""
        texts = [(line, line.at(day)) for line in self.lines]
        is_said = any(text for line, text in texts if not line.is_comment)
        return "".join(text for _, text in texts) if is_said else None

    def every(self) -> Iterator[Line]:
        """Every line."""
        for line in self.lines:
            yield from line.lines()

    def days(self) -> set[date]:
        """The days on which anything in it changed."""
        found = {line.since for line in self.every()}
        for line in self.every():
            for part in line.part.parts() if line.part else ():
                found |= {part.since, part.until, part.wrong[1] if part.wrong else None}
        return {day for day in found if day}


def recorded(text: str) -> Recorded:
    """A file as it is now, each fact recorded on the day that it bears."""
    rows = text.split("\n")[:-1]
    lines, _ = _block(rows, 0, 0)
    for line in lines:
        _date(line)
    return Recorded(lines)


def _block(rows: list[str], start: int, depth: int) -> tuple[list[Line], int]:
    """The lines from one on that stand at a depth or deeper, and where they end."""
    found = []
    while start < len(rows) and (indent := _indent(rows[start])) >= depth:
        line, start = _line(rows, start, indent)
        found.append(line)
    return found, start


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _line(rows: list[str], start: int, indent: int) -> tuple[Line, int]:
    body, before = rows[start][indent:], rows[start][:indent]
    if body.startswith("#"):
        return Line(before, "", "", Part(body)), start + 1
    if body.startswith("- ") and not body.startswith("- {"):
        rows[start] = f"{before}  {body[2:]}"
        under, end = _block(rows, start, indent + 2)
        return Line(before, "- ", "", None, under), end
    mark, body = ("- ", body[2:]) if body.startswith("- ") else ("", body)
    if mark:
        return Line(before, mark, "", _value(body)), start + 1
    key, _, value = body.partition(": ") if ": " in body else (body[:-1], "", "")
    if value:
        return Line(before, "", key, _value(value, key)), start + 1
    under, end = _block(rows, start + 1, indent + 1)
    return Line(before, "", key, None, under), end


def _value(text: str, key: str = "") -> Part:
    """A value in brackets or by itself."""
    if text.startswith("{"):
        cut = (each.partition(": ") for each in _cut(text[1:-1]))
        return Part(pairs=[(name, _value(value, name)) for name, _, value in cut])
    if text.startswith("["):
        return Part(items=[_value(each, key) for each in _cut(text[1:-1])])
    found = None if key in _PLANNED else _DAY.fullmatch(text)
    return Part(text, fact=date.fromisoformat(found[1]) if found else None)


def _cut(text: str) -> list[str]:
    """What stands between the commas of a record or a list."""
    if not text:
        return []
    parts, depth, quote, start = [], 0, "", 0
    for index, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
        elif sign == "," and not depth:
            parts.append(text[start:index])
            start = index + 2
    return [*parts, text[start:]]


def _date(line: Line) -> None:
    """Give a line and what is in it the days from which they are on file."""
    if line.part is not None:
        _date_part(line.part)
        line.since = line.part.since
        return
    if line.key in _PLANNED or line.key == "plan":
        return
    for each in line.under:
        _date(each)
    own = next((each for each in line.under if each.key in _OWN_DAY and each.part), None)
    if own and own.part:
        line.since = own.part.fact
        own.since = own.part.since = None
    _date_outcome([(each.key, each.part) for each in line.under if each.part], _last(line.under))


def _last(lines: list[Line]) -> date | None:
    steps = next((each for each in lines if each.key == "steps"), None)
    days = [each.since for each in steps.under if each.since] if steps else []
    return max(days, default=None)


def _date_part(part: Part) -> None:
    part.since = part.fact
    for each in part.items or ():
        _date_part(each)
    for key, each in part.pairs or ():
        if key not in _PLANNED:
            _date_part(each)
    if part.items:
        # It is there when its first entry is.
        days = [each.since for each in part.items]
        part.since = None if None in days else min(day for day in days if day)
    own = next((each for key, each in part.pairs or () if key in _OWN_DAY), None)
    if own:
        part.fact = part.since = own.fact
        own.since = None
    answered = [each.since for key, each in part.pairs or () if key != _WANTS and each.since]
    for key, each in part.pairs or ():
        if key == _WANTS:
            each.since = min(answered, default=None)
    steps = next((each.items for key, each in part.pairs or () if key == "steps"), None) or []
    _date_outcome(part.pairs or [], max((each.since for each in steps if each.since), default=None))


def _date_outcome(pairs: list[tuple[str, Part]], day: date | None) -> None:
    """What came of an order is known with its last step."""
    for key, each in pairs:
        if key == _OUTCOME:
            each.since = day
