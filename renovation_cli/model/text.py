"""Names, ids and the other short texts of a record."""

import re
import unicodedata
from functools import lru_cache
from typing import Annotated, Any

from pydantic import StringConstraints

from renovation_cli.model.late import late
from renovation_cli.model.lookalikes import as_it_looks, fold, lookalike, narrow
from renovation_cli.model.record import Read, fault

_LETTERS = r"A-Za-z0-9\u3007\u3400-\u4dbf\u4e00-\u9fff"
_ID = late(rf"[{_LETTERS}]+(?:-[{_LETTERS}]+)*")
ROOM_PATTERN = rf"^[{_LETTERS}]+(?:-[{_LETTERS}]+)+$"

_KEPT_BY_WINDOWS = late(r"aux|con|nul|prn|(?:com|lpt)[1-9]", re.IGNORECASE)

_AROUND = " 。.;,、:“”‘’「」\"'"
"""What slips in around an id, half as wide: the sign that ends a sentence or begins the next entry,
or a quotation mark."""
BETWEEN_NAMES = late(r"\s*[、，,；;/／]\s*")
"""What parts several names that are written as one text."""
_MAX_LINE = 400
_UNPRINTABLE = late(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\u00a0\u1680\u3000"
    "\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff"
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0]"
)
"""Control characters, line ends, and signs that are not seen or turn the direction of writing."""


def is_id(text: str) -> bool:
    """Whether a text is an id that a clerk can type."""
    return _ID.fullmatch(text) is not None


def is_kept_by_windows(name: str) -> bool:
    """Whether Windows keeps a name for a device, so that no folder there can bear it."""
    return _KEPT_BY_WINDOWS.fullmatch(name) is not None


def parse_id(value: Any) -> str:
    """An id that a clerk can type: Chinese or ASCII letters and digits, joined by hyphens.

    Raises:
        PydanticCustomError: ``id_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="id")
    return _id(value)


@lru_cache(maxsize=4096)
def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        plain = re.sub(
            r"[\s_./]+", "-", unicodedata.normalize("NFKC", as_it_looks(text, in_id=True)).strip(_AROUND)
        )
        raise fault("id_form", given=text, corrected=plain if _ID.fullmatch(plain) else None)
    return text


def parse_line(value: Any) -> str:
    """A text of one line that says something.

    Raises:
        PydanticCustomError: ``text_empty``, ``text_long``, ``text_unprintable`` or ``lookalike``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="text")
    if not value.strip():
        raise fault("text_empty")
    if len(value) > _MAX_LINE:
        raise fault("text_long", length=len(value), limit=_MAX_LINE)
    if unprintable := _UNPRINTABLE.search(value):
        raise fault("text_unprintable", number=f"{ord(unprintable[0]):04X}")
    if lookalike(value):
        raise fault("lookalike", given=value)
    return value


def parse_name(value: Any) -> str:
    """A name by which people and projects are found: a text without full-width letters and digits.

    Raises:
        PydanticCustomError: as `parse_line`, or ``wide_name``.
    """
    name = parse_line(value)
    if narrow(name) != name:
        raise fault("wide_name", given=name, corrected=narrow(name))
    return name


def parse_person(value: Any) -> str:
    """The name of one person.

    Raises:
        PydanticCustomError: as `parse_name`, or ``several_names``.
    """
    name = parse_name(value)
    if BETWEEN_NAMES.search(name):
        names = filter(None, BETWEEN_NAMES.split(name.strip()))
        raise fault("several_names", given=name, corrected=", ".join(names))
    return name


Id = Annotated[str, Read(parse_id)]
Line = Annotated[str, Read(parse_line)]
Name = Annotated[str, Read(parse_name)]
Person = Annotated[str, Read(parse_person)]
# A pattern, unlike a function, is matched by pydantic's own core: there are thousands of room keys.
RoomKey = Annotated[str, StringConstraints(pattern=ROOM_PATTERN)]
"""``unit-room``, e.g. ``1-101``; unique within its building."""


def unit_of(room: str) -> str:
    """The unit of a room key: what stands before its first hyphen."""
    return room.partition("-")[0]


def unit_key(room: str) -> str:
    """The unit of a room key in one spelling: ``1-101``, ``01-102`` and ``1单元-103`` lie in one unit."""
    unit = fold(unit_of(room)).removesuffix("单元")
    return unit.lstrip("0") or unit
