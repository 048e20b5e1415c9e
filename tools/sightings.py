"""What the commands print of named facts of the synthetic district, in both languages."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from renovation_cli.editing.demo import demo_files
from renovation_cli.model.record import Record
from renovation_cli.model.text import Line
from renovation_cli.render.formats import BY_NAME
from tools.goldens import reports, shown_as

LANGUAGES = ("zh", "en")
GAP = " … "
"""Stands in a text for anything that the line prints in between."""


class Sighting(Record):
    """Facts of the synthetic district, and where a command prints them."""

    facts: tuple[Line, ...]
    """Each a file of the demo's data folder and the path of a key in it, with a space in between."""
    run: Line
    """What is typed after ``renovation``, with the day."""
    zh: Line
    en: Line

    def text(self, language: str) -> str:
        """What stands on one line of the output in a language."""
        return self.zh if language == "zh" else self.en


@cache
def demo() -> Mapping[str, str]:
    """The files of the synthetic district, path to text."""
    return dict(demo_files())


@cache
def _parsed(file: str) -> Any:
    return yaml.load(demo()[file], Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes texts only


def value_of(fact: str) -> Any:
    """What the synthetic district has at a fact.

    Raises:
        LookupError: if it has no such file or key.
    """
    file, _, path = fact.partition(" ")
    value = _parsed(file)
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def is_there(fact: str) -> bool:
    """Whether the synthetic district has a fact."""
    try:
        value_of(fact)
    except (LookupError, TypeError, ValueError):
        return False
    return True


@cache
def _names() -> Mapping[str, frozenset[str]]:
    """The names that the plan of the synthetic district gives its ids."""
    found: dict[str, set[str]] = {}
    for key, value in _pairs(_parsed("programme.yaml")):
        name = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str):
            found.setdefault(key, set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from _pairs(inner)


def is_named_in(fact: str, text: str) -> bool:
    """Whether a text holds the value of a fact, or the name that the plan gives it.

    A number may be grouped, and a percentage may have more places.
    """
    value = value_of(fact)
    every = value if isinstance(value, list) else [value]
    days = [each["on"] if isinstance(each, dict) and "on" in each else each for each in every]
    return any(isinstance(each, str) and _is_named(each, text) for each in days)


def _is_named(value: str, text: str) -> bool:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    number = value.removesuffix("%")
    more = r"(\.?0*%)?" if value.endswith("%") else ""
    whole = re.compile(rf"(?<![\d.-]){re.escape(number)}{more}(?!\d|-\d)")
    return bool(whole.search(plain)) or any(name in plain for name in _names().get(value, ()))


def unnamed(sighting: Sighting) -> tuple[str, ...]:
    """The facts whose values do not stand in what is printed: they are only counted there."""
    texts = [sighting.text(language) for language in LANGUAGES]
    return tuple(fact for fact in sighting.facts if not all(is_named_in(fact, each) for each in texts))


def is_in(text: str, output: str) -> bool:
    """Whether a line of an output holds a text, however wide the output's columns are."""
    pieces = map(re.escape, text.split(GAP))
    pattern = re.compile(".*".join(pieces))
    return any(pattern.search(" ".join(line.split())) for line in output.splitlines())


@dataclass
class District:
    """The synthetic district in a folder, and what commands have printed of it."""

    folder: Path
    _printed: dict[str, dict[str, str]] = field(default_factory=dict)

    def shows(self, sighting: Sighting, language: str) -> bool:
        """Whether the command of a sighting prints its text in a language."""
        return is_in(sighting.text(language), self.printed(sighting.run, language))

    def printed(self, line: str, language: str) -> str:
        """What a command line prints in a language; it runs once for both."""
        if line not in self._printed:
            made = reports([line], self.folder)
            self._printed[line] = {code: shown_as(made, BY_NAME["plain"], code) for code in LANGUAGES}
        return self._printed[line][language]

    @contextmanager
    def without(self, fact: str) -> "Iterator[District]":
        """The same district in which one fact is not on file."""
        file, _, path = fact.partition(" ")
        on_disk = self.folder / "data" / file
        before = on_disk.read_text(encoding="utf-8")
        on_disk.write_text(_without(before, path), encoding="utf-8")
        try:
            yield District(self.folder)
        finally:
            on_disk.write_text(before, encoding="utf-8")


def _without(text: str, path: str) -> str:
    whole = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes texts only
    *steps, last = path.split(".")
    inner = whole
    for step in steps:
        inner = inner[int(step)] if isinstance(inner, list) else inner[step]
    del inner[int(last) if isinstance(inner, list) else last]
    return _plain(whole)


def _plain(value: Any) -> str:
    """A file's values as YAML in which no text is quoted that was not."""
    return yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)


class _Plain(yaml.SafeDumper):
    """Writes a text without asking what it would be read as: every text of the demo is plain."""


_Plain.yaml_implicit_resolvers = {}


@contextmanager
def district() -> Iterator[District]:
    """The synthetic district in a folder of its own."""
    with TemporaryDirectory() as folder:
        for file, text in demo().items():
            path = Path(folder, "data", file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        yield District(Path(folder))
