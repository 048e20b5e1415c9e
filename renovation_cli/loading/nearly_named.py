"""Files that were meant to be data files and bear another name, which a file manager may even hide."""

import re
import unicodedata
from collections.abc import Sequence

from renovation_cli.model.late import late

_PARTS = late(r"\s*[.。,·]+\s*")
_COPY = late(
    r"(?:[-_\s]*(?:\(\d*\)|\[\d*\]|副本|复件|拷贝|备份|copy(?: of)?|backup|conflict|~|\d))+$|^copy of "
)
_KEY = late(r"[^\s:：-][^:：]{0,60}:(?:\s|$)")
_SAMPLE = 4096
"""Bytes looked at."""
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


def begins_with_a_key(body: bytes) -> bool:
    """Whether the first line of a file that says something is a key, as that of a data file is."""
    lines = body[:_SAMPLE].decode("utf-8-sig", "replace").splitlines()
    first = next((line.strip() for line in lines if line.strip() and line.strip()[0] != "#"), "")
    return _KEY.match(first) is not None


def says_yaml(name: str) -> bool:
    """Whether one of a name's endings is that of a YAML file or nearly so, such as ``list.ymal.txt``."""
    return any(_is_nearly_yaml(ending) for ending in _parts(name)[1:])


def is_backup(name: str) -> bool:
    """Whether a name is one under which an editor or git keeps what was there before."""
    return name.endswith("~") or name.lower().rpartition(".")[2] in _BACKUPS


def meant_by(name: str, known: Sequence[str]) -> str | None:
    """The one of ``known``, such as ``teams.yaml``, that a name was meant to be; None if it is no slip.

    Case, width, the sign before the ending, a second ending and the marks of copies count for nothing.
    """
    from difflib import get_close_matches  # as in `findings.nearest`: only where a name is not one of ours

    stem, *endings = _parts(name)
    is_yaml = any(map(_is_nearly_yaml, endings))
    joined = re.sub(r"[-_\s]*ya?ml$", "", stem)
    if joined != stem:
        stem, is_yaml = joined, True
    if not is_yaml and endings and endings[-1] in _OTHER_MATERIAL:
        return None
    stems = {file.partition(".")[0]: file for file in known}
    near = get_close_matches(_COPY.sub("", stem), stems, n=1, cutoff=_NEAR_YAML if is_yaml else _NEAR)
    return stems[near[0]] if near else None


def _parts(name: str) -> list[str]:
    """A name's stem and its endings, without case and width."""
    return _PARTS.split(unicodedata.normalize("NFKC", name).casefold().strip())


def _is_nearly_yaml(ending: str) -> bool:
    from difflib import SequenceMatcher

    plain = _COPY.sub("", ending)
    return plain in _YAML or any(SequenceMatcher(None, plain, word).ratio() >= _ALIKE for word in _YAML)
