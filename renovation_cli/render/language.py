"""Texts and values in the user's language."""

from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from renovation_cli.compute.totals import rounded
from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.entries import Blank, Entry
from renovation_cli.model.late import late
from renovation_cli.model.words import Word
from renovation_cli.render.catalogue import catalogue
from renovation_cli.render.ordinals import in_full, ordinal
from renovation_cli.render.shell import Shell
from renovation_cli.render.visible import visible
from renovation_cli.reports.document import (
    Age,
    Apart,
    Area,
    AtLeast,
    DaysLate,
    DaysLeft,
    Figure,
    Listed,
    OutOf,
    Points,
    Ref,
    Several,
    Share,
    Toned,
    Yuan,
)
from renovation_cli.reports.paper import InFull, Ordinal, Running, ShortDay

UNKNOWN = "–"
_TAGS = {"zh": "zh-CN", "en": "en"}
APART = "   "
"""Stands between phrases side by side."""
_BLANKS = {
    Blank.DATE: say("<date>"),
    Blank.DOCUMENT: say("<number of the document>"),
    Blank.NUMBER: say("<number>"),
    Blank.AREA: say("<area>"),
    Blank.FORM: say("<form>"),
    Blank.TEXT: say("<text>"),
    Blank.BUILDING: say("<building>"),
    Blank.ROOM: say("<unit>-<room>"),
    Blank.BATCH: say("<batch>"),
    Blank.TRACK: say("<track>"),
    Blank.CLAUSE: say("<clause>"),
    Blank.MONTH: say("<month>"),
    Blank.FIRST_MONTH: say("<first month>"),
    Blank.LAST_MONTH: say("<last month>"),
    Blank.STREET: say("<street>"),
}
_INDENT = "  "
_BESIDE_A_VALUE = late(r"(?<=[\u4e00-\u9fff]) (?=\{)|(?<=\}) (?=[\u4e00-\u9fff])|(?<=\}) (?=\{n\})")
"""The space between a Chinese sign, or a name that is counted, and the place where a value goes."""
_Value = str | int | Decimal | date | PlanDate | ShortDay | Command | File | Entry | Figure


class Language:
    """Chinese or English, and the shell in which its commands and paths are typed.

    Whatever comes out of a file or a command line is spelt out here (`visible`), so that no sentence and no
    cell carries anything that acts.
    """

    def __init__(self, code: str, shell: Shell | None = None, *, close: bool = False) -> None:
        """Its words in a shell.

        Args:
            code: ``zh`` or ``en``.
            shell: in which commands are typed.
            close: whether no space stands around the figures of Chinese, as in documents that are sent.
        """
        self.code = code
        self.shell = shell or Shell()
        self._close = close and code == "zh"
        self._catalogue = catalogue(code)

    @property
    def tag(self) -> str:
        """The language as documents name it."""
        return _TAGS[self.code]

    def words(self, key: str) -> str:
        """A fixed sentence."""
        return self._catalogue.gettext(key)

    def text(self, text: Text) -> str:
        """A sentence with its values, on one line."""
        return self.form(text).format(**{name: self.value(value) for name, value in text.values.items()})

    @property
    def of_documents(self) -> "Language":
        """The same as it is written in documents that are sent."""
        return Language(self.code, self.shell, close=True)

    def form(self, text: Text) -> str:
        """The words of a sentence, with the places where its values go."""
        if text.plural is None:
            found = self._catalogue.gettext(text.key)
        else:
            found = self._catalogue.ngettext(text.key, text.plural, text.values["n"])
        return _BESIDE_A_VALUE.sub("", found) if self._close else found

    def lines(self, value: Any) -> list[str]:
        """A value that may take several lines: an entry in it stands on lines of its own, to be copied."""
        match value:
            case Toned():
                return self.lines(value.value)
            case Listed(parts):
                return [line for part in parts for line in self.lines(part)]
            case Text(values=values) if any(isinstance(each, Entry) for each in values.values()):
                worded = {name: self._on_lines(each) for name, each in values.items()}
                return [line.rstrip() for line in self.form(value).format(**worded).split("\n")]
            case Text(values=values) if any(map(_holds_entry, values.values())):
                # Sentences that are enumerated stand below each other.
                return [line for part in values.values() for line in self.lines(part)]
            case _:
                return [self.value(value)]

    def _on_lines(self, value: Any) -> str:
        if not isinstance(value, Entry):
            return self.value(value)
        return "".join(f"\n{_INDENT}{visible(line)}" for line in value.lines(self._filled))

    def _filled(self, value: Blank | Word) -> str:
        return self.text(_BLANKS[value]) if isinstance(value, Blank) else self._written(value)

    def value(self, value: Any) -> str:  # noqa: C901, PLR0911 - a line a kind
        """A value of a sentence or a cell as a reader expects it: digits grouped, unknown as a dash."""
        match value:
            case None:
                return UNKNOWN
            case Toned():
                return self.value(value.value)
            case Text():
                return self.text(value)
            case Ref():
                return self.value(value.name)
            case Several():
                return self._listed(value.parts)
            case Running(parts):
                return ("" if self.code == "zh" else " ").join(map(self.text, parts))
            case Ordinal():
                return ordinal(value, self.code)
            case InFull(day):
                return in_full(day, self.code)
            case Apart(parts):
                return APART.join(map(self.value, parts))
            case Listed(parts):
                return ("；" if self.code == "zh" else "; ").join(map(self.value, parts))
            case tuple():
                return self._listed(value)
            case _:
                return visible(self._written(value))

    def _listed(self, parts: tuple[Any, ...]) -> str:
        return ("、" if self.code == "zh" else ", ").join(map(self.value, parts))

    def _written(self, value: _Value) -> str:  # noqa: PLR0911 - a line a kind
        match value:
            case Word():
                return value.label if self.code == "zh" else value.value
            case str():
                return value
            case Command():
                return self.shell.typed(value, self.words)
            case File():
                return self.shell.path_of(value.path)
            case Entry():
                return value.line(self._filled)
            case int() | Decimal():
                return f"{value:,}"
            case date() | PlanDate() | ShortDay():
                return str(value)
            case _:
                return self._figure(value)

    def _figure(self, figure: Figure) -> str:
        match figure:
            case Yuan(amount):
                return f"{amount:,}"
            case Area(m2):
                return f"{m2:,}"
            case Share(value, places):
                return f"{rounded(value * 100, places)}%"
            case OutOf(counted, of):
                return "/".join(UNKNOWN if each is None else str(each) for each in (counted, of))
            case Points(number, signed=True):
                return f"{number:+}" if number else "0"
            case _:
                return self.text(_phrase(figure))


def _holds_entry(value: Any) -> bool:
    """Whether a value of a sentence is a sentence with an entry in it."""
    if not isinstance(value, Text):
        return False
    return any(isinstance(each, Entry) or _holds_entry(each) for each in value.values.values())


def _phrase(figure: Points | DaysLeft | DaysLate | Age | AtLeast) -> Text:  # noqa: PLR0911 - a line a kind
    match figure:
        case Points(number):
            if number < 0:
                return say("{points} behind", points=-number)
            return say("{points} ahead", points=number) if number else say("on pace")
        case DaysLeft(days, late):
            if days > 0:
                return say_n("{n} day left", "{n} days left", days)
            if days == 0:
                return say("due today")
            if late:
                return say_n("{n} day late", "{n} days late", -days)
            return say_n("{n} day past, not late", "{n} days past, not late", -days)
        case DaysLate(days):
            return say_n("{n} day late", "{n} days late", days)
        case Age(days, short):
            return say("{n} d", n=days) if short else say_n("{n} day", "{n} days", days)
        case AtLeast(number):
            # Below nought is what was paid back: “≥” of it says nothing of what else there was.
            value = number.value if isinstance(number, Share) else number
            return say("≥ {n}", n=number) if value > 0 else say("{n} on file", n=number)
        case _:
            assert_never(figure)
