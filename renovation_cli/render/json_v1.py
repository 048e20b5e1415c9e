"""JSON, schema version 1: what other programs build on, kept apart from the records inside."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

from renovation_cli.findings.command import Command
from renovation_cli.findings.text import Text
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.words import Word
from renovation_cli.render.language import Language
from renovation_cli.render.shell import Shell
from renovation_cli.render.visible import STEERING
from renovation_cli.reports.document import Document
from renovation_cli.reports.paper import ShortDay

SCHEMA_VERSION = 1
_ACTING = re.compile(rf"(?!\n){STEERING.pattern}|#(?=#\w*\[)")
"""What acts when it is printed; a reader of JSON gets it back unchanged."""


def render(document: Document, language: Language) -> str:
    """The document's data under the schema version."""
    return dump({"report": document.name, **document.data}, language)


def dump(data: dict[str, Any], language: Language) -> str:
    """Data as JSON with the schema version first."""
    plain = _plain({"schema_version": SCHEMA_VERSION, **data}, language)
    text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return _ACTING.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return rf"\u{ord(found[0]):04x}" if found[0] == "#" else json.dumps(found[0])[1:-1]


def _plain(value: Any, language: Language) -> Any:
    if isinstance(value, Text):
        return language.text(value)
    if isinstance(value, Word):
        return value.value
    if isinstance(value, Command):
        # By itself it is data: the same wherever and however the program was called.
        return Shell().typed(value)
    if isinstance(value, dict):
        return {str(key): _plain(each, language) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each, language) for each in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value) if isinstance(value, date | PlanDate | ShortDay) else value
