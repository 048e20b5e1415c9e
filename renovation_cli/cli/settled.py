"""``renovation settings``."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from renovation_cli.cli import data_folder
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import command
from renovation_cli.cli.locale_choice import LANGUAGE_VARIABLE, chosen_language
from renovation_cli.cli.settings import Chosen, Source
from renovation_cli.findings.text import Text, mark, say


def _settings(call: Call, data: Path | None, *, no_pager: bool = False) -> None:
    from renovation_cli.cli.pager import NONE_VARIABLE, PAGER_VARIABLE, chosen_pager
    from renovation_cli.cli.session import standing

    settings, environment = call.settings, os.environ
    folder, asked = data_folder.asked_for(data, environment, settings.data, standing)
    language = chosen_language(call.arguments, environment, settings.language, lambda: call.spoken)
    pager = chosen_pager(environment, settings.pager, no_pager=no_pager)
    word = call.words(mark("FOLDER"))
    lines = (
        _file(call),
        *_shown(
            say("language"),
            say("{value}", value=language.value),
            _source(language),
            ("--lang zh", f"{LANGUAGE_VARIABLE}=zh", 'language = "zh"'),
            say("or by the data, for who has settled none: {line} in programme.yaml", line="language: zh"),
        ),
        *_shown(
            say("data"),
            _folder(folder, asked),
            _source(asked),
            (f"--data {word}", f"{data_folder.DATA_VARIABLE}={word}", 'data = "/srv/district/data"'),
            say("what the file says is for where no data is found from here"),
        ),
        *_shown(
            say("pager"),
            _pager(call, pager, folder),
            _source(pager),
            ("--no-pager", f"{NONE_VARIABLE}=1", 'pager = "less -FRX"', "pager = false"),
            say(
                "where none of these is set, the variable {variable} of all programs", variable=PAGER_VARIABLE
            ),
        ),
    )
    reader = call.language()
    sys.stdout.write("".join(f"{reader.text(line) if line else ''}\n" for line in lines))


def _file(call: Call) -> Text:
    settings = call.settings
    if settings.path is None:
        return say("Settings file: this system has no place for one.")
    if settings.exists:
        return say("Settings file: {path}", path=str(settings.path))
    return say("Settings file: {path} (not there yet)", path=str(settings.path))


def _shown(
    name: Text, value: Text, source: Text, forms: tuple[str, ...], more: Text
) -> Iterator[Text | None]:
    """A setting after an empty line: its value, where that comes from, and how another is set."""
    yield None
    yield say("{name}: {value}", name=name, value=value)
    yield say("  from: {source}", source=source)
    yield say("  set by: {forms}", forms="  ".join(forms))
    yield say("  {more}", more=more)


def _folder(found: Path | None, asked: Chosen) -> Text:
    if found:
        return say("{value}", value=found.absolute().as_posix())
    if asked.value:
        return say("{value} (no programme.yaml in it)", value=str(asked.value))
    return say("none")


def _pager(call: Call, chosen: Chosen, folder: Path | None) -> Text:
    from renovation_cli.cli.pager import Terminal, pager

    if not chosen.value:
        return say("none")
    if pager(call.terminal or Terminal(), chosen.value, folder).words:
        return say("{value}", value=chosen.value)
    return say("none, since {value} is not found outside the data", value=chosen.value)


def _source(chosen: Chosen) -> Text:  # noqa: PLR0911 - a line a source
    by: dict[str, Any] = {"name": chosen.by}
    match chosen.source:
        case Source.OPTION:
            return say("the option {name}", **by)
        case Source.VARIABLE:
            return say("the environment variable {name}", **by)
        case Source.FILE:
            return say("the settings file")
        case Source.PLAN:
            return say("programme.yaml of the data")
        case Source.LOCALE:
            return say("the system's language ({name})", **by)
        case Source.HERE:
            return say("looked for here and in the folders above")
        case Source.DEFAULT:
            return say("default")


SETTINGS = command(
    "settings",
    mark("Language, data folder and pager: what holds, where it comes from, and how it is set."),
    ("renovation settings", "renovation settings --data /srv/district/data"),
    _settings,
    ("data", "lang", "no_pager"),
)
