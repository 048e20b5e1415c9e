"""What a user has settled for every call: one file in the folder where the system keeps such files."""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Any, NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.fixed_words import word_of
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late

FILE = "settings.toml"
LANGUAGES = ("zh", "en")
_PLACE = late(r" \(at (?:line (\d+), column \d+|end of document)\)$")
"""Where the library says at the end of a sentence what it cannot read."""


class Source(Enum):
    """Where the value of a setting comes from."""

    OPTION = auto()
    VARIABLE = auto()
    FILE = auto()
    PLAN = auto()
    LOCALE = auto()
    HERE = auto()
    """Found from where the command was started."""
    DEFAULT = auto()


@dataclass(frozen=True, slots=True)
class Chosen:
    """A value that holds, and why."""

    value: Any
    source: Source
    by: str = ""
    """The option or variable."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user's file says; None of what it does not speak of."""

    path: Path | None = None
    """Where the file is, or would be; None on a system that has no place for it."""
    exists: bool = False
    language: str | None = None
    data: Path | None = None
    pager: str | None = None
    """The command line of a pager, empty for none."""


class _Wrong(ValueError):  # noqa: N818 - of a value, as the findings are named for what is wrong
    """The value of a key is of another form than expected."""

    def __init__(self, expected: Text) -> None:
        super().__init__()
        self.expected = expected


def own_file() -> Path | None:
    """Where the user's file is, or would be.

    A folder that is not named from the root would be another wherever one stands, the data's too: it is none.
    """
    from platformdirs import user_config_path

    path = user_config_path("renovation", appauthor=False) / FILE
    return path if path.is_absolute() else None


def read_settings(path: Path | None) -> Settings:
    """What stands in a file; nothing is settled where there is none.

    Raises:
        Refusal: it cannot be read, or something in it is not understood.
    """
    if path is None:
        return Settings()
    try:
        body = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Settings(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        fail(say("{path} cannot be read: {reason}", path=str(path), reason=reason), exit_status.USAGE)
    text = _text(path, body)
    found = {key: _value(path, text, key, value) for key, value in _parsed(path, text).items()}
    return Settings(path, exists=True, **found)


def _text(path: Path, body: bytes) -> str:
    try:
        return body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        _refuse(path, body.count(b"\n", 0, error.start) + 1, say("is not UTF-8; expected: UTF-8"))


def _parsed(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        key = text.split("\n")[line - 1].partition("=")[0].strip()
        if key in _READ and _line_of(key, text) < line:
            _refuse(path, line, say("{key} stands here a second time; expected: each setting once", key=key))
        _refuse(path, line, say("cannot be read as TOML; expected: {example}", example='language = "zh"'))


def _value(path: Path, text: str, key: str, value: Any) -> Any:
    line = _line_of(key, text)
    if key not in _READ:
        near = nearest(key, _READ)
        known = ", ".join(_READ)
        unknown = say("there is no setting “{key}”; expected one of: {known}", key=key, known=known)
        if near:
            unknown = say(
                "there is no setting “{key}”; did you mean {near}? Expected one of: {known}",
                key=key,
                near=near,
                known=known,
            )
        _refuse(path, line, unknown)
    try:
        return _READ[key](value)
    except _Wrong as wrong:
        _refuse(path, line, say("{key}: expected {expected}", key=key, expected=wrong.expected))


def _refuse(path: Path, line: int, fault: Text) -> NoReturn:
    text = say(
        "{path}, line {line}: {fault}\nMend that line, or remove it.", path=str(path), line=line, fault=fault
    )
    fail(text, exit_status.USAGE)


def _line_of(key: str, text: str) -> int:
    """The line on which a key at the top of the file begins, the first if it is written in some other way."""
    named = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    return next((number for number, line in enumerate(text.split("\n"), 1) if named.match(line)), 1)


def _language(value: Any) -> str:
    language = word_of(value, LANGUAGES) if isinstance(value, str) else None
    if language is None:
        raise _Wrong(say('"zh" or "en"'))
    return language


def _data(value: Any) -> Path:
    """A folder by its whole path; a relative one would be another wherever one stands."""
    path = Path(value) if isinstance(value, str) and value else None
    try:
        path = path.expanduser() if path else None
    except RuntimeError:  # nobody's home
        path = None
    if path is None or not path.is_absolute():
        raise _Wrong(say("a folder by its whole path, such as {example}", example='"/srv/district/data"'))
    return path


def _pager(value: Any) -> str:
    import shlex

    if value is False:
        return ""
    try:
        words = shlex.split(value) if isinstance(value, str) else []
    except ValueError:  # a quote without its second
        words = []
    if not words:
        raise _Wrong(say("a command such as {example}, or false for none", example='"less -FRX"'))
    return str(value)


_READ: Mapping[str, Callable[[Any], Any]] = {"language": _language, "data": _data, "pager": _pager}
"""The settings, each with what reads its value."""
