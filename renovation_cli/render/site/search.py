"""What the search of a site looks through: a script beside the pages, read when it is asked for."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

_BREAK = re.compile(r"<br>")
_MARKS = re.compile(r"<[^>]*>")


def words_of(blocks: Iterable[Mapping[str, Any]]) -> str:
    """The words of a page as it is drawn, each passage once."""
    return "\n".join(dict.fromkeys(filter(None, map(_plain, _passages(blocks)))))


def script_of(entries: Iterable[tuple[str, str, str, str]]) -> str:
    """The script: of each page its name, its file, what kind it is, and its words."""
    # Plain ASCII, so that no character of a name ends a line or the script.
    return f"renovationSearch({json.dumps(list(entries), separators=(',', ':'))});\n"


def _passages(blocks: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for block in blocks:
        match block["kind"]:
            case "heading" | "sentence":
                yield block["text"]
            case "pairs":
                yield from (value for _, value in block["rows"])
            case "table":
                for part in block["parts"]:
                    yield from (
                        part["band"] or "",
                        *(c["text"] for row in part["rows"] for c in row["cells"]),
                    )
            case "annex":
                yield block["text"]
                yield from _passages(block["body"])


def _plain(text: str) -> str:
    """A passage without the marks of the page; a figure alone is none."""
    plain = Markup(_MARKS.sub("", _BREAK.sub(" ", text))).unescape() if isinstance(text, Markup) else text  # noqa: S704 - read, not drawn
    plain = " ".join(plain.split())
    return plain if any(sign.isalpha() for sign in plain) else ""
