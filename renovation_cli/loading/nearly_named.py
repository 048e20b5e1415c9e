"""Files that were meant to be data files and bear another name, which a file manager may even hide."""

import re
import unicodedata
from collections.abc import Sequence

_PARTS = re.compile(r"\s*[.。,·]+\s*")
_COPY = re.compile(
    r"(?:[-_\s]*(?:\(\d*\)|\[\d*\]|副本|复件|拷贝|备份|copy(?: of)?|backup|conflict|~|\d))+$|^copy of "
)
_YAML = ("yaml", "yml")
_ALIKE = 0.75
"""Likeness from which an ending is a mistyped one: ``ymal`` is, ``xml`` and ``toml`` are not."""
_NEAR = 0.84
"""Likeness of a stem where nothing else says that the file is data."""
_NEAR_YAML = 0.6
_BACKUPS = frozenset({"bak", "bk", "old", "orig", "rej", "save", "swp", "swo", "tmp", "temp"})
_OTHER_MATERIAL = frozenset(
    {
        *(
            "csv",
            "tsv",
            "xls",
            "xlsx",
            "xlsm",
            "et",
            "ods",
            "doc",
            "docx",
            "wps",
            "odt",
            "rtf",
            "ppt",
            "pptx",
        ),
        *("pdf", "ofd", "md", "html", "htm", "xml", "json", "toml", "log", "py", "sh", "bat", "zip", "rar"),
        *("7z", "gz", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "svg", "dwg", "mp4", "mp3"),
    }
)
"""Endings of what may lie beside the data under any name: tables, letters, pictures."""


def is_yaml(name: str) -> bool:
    """Whether a name has the ending of a YAML file, in any case."""
    return name.lower().endswith(tuple(f".{ending}" for ending in _YAML))


def is_backup(name: str) -> bool:
    """Whether a name is one under which an editor or git keeps what was there before."""
    return name.endswith("~") or name.lower().rpartition(".")[2] in _BACKUPS


def meant_by(name: str, known: Sequence[str]) -> str | None:
    """The one of ``known``, such as ``teams.yaml``, that a name was meant to be; None if it is no slip.

    Case, width, the sign before the ending, a second ending and the marks of copies count for nothing.
    """
    from difflib import get_close_matches  # as in `findings.nearest`: only where a name is not one of ours

    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    stem, *endings = _PARTS.split(plain)
    says_yaml = any(_is_nearly_yaml(_COPY.sub("", ending)) for ending in endings)
    joined = re.sub(r"[-_\s]*ya?ml$", "", stem)
    if joined != stem:
        stem, says_yaml = joined, True
    if not says_yaml and endings and endings[-1] in _OTHER_MATERIAL:
        return None
    stems = {file.partition(".")[0]: file for file in known}
    near = get_close_matches(_COPY.sub("", stem), stems, n=1, cutoff=_NEAR_YAML if says_yaml else _NEAR)
    return stems[near[0]] if near else None


def _is_nearly_yaml(ending: str) -> bool:
    from difflib import SequenceMatcher

    return any(SequenceMatcher(None, ending, word).ratio() >= _ALIKE for word in _YAML)
