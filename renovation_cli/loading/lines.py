"""One line of a data file as a clerk typed it: what is comment, what is quoted, and what was meant.

Everything here works on a single line, since the narrow dialect lets no text run over two.
"""

import re
import unicodedata
from functools import lru_cache

from renovation_cli.loading.scanner import comment_start
from renovation_cli.model.late import late

_FLOW = str.maketrans({"［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]"})
_FLOW_STARTS = late(r"[\[{［｛【]")
_KEY_COLON = late(r"^\s*(?:- +)*(?:\"[^\"]*\"|[^\s：:，,\"'{}\[\]｛｝［］]{1,60}?)：")
_QUOTED = late(r"(\"[^\"]*\"|(?<![^\s\[{,:])'[^']*')")
_WIDE_QUOTES = late(r"(^|[\s\[{,:：，])(?:＂([^＂\"]*)[＂\"]|\"([^＂\"]*)＂)(?=\s*(?:$|[,，:：}\]｝］]))")
_LOOKALIKE_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_SPACES = str.maketrans(dict.fromkeys(_LOOKALIKE_SPACES, " "))


def lookalike_spaces(line: str) -> list[int]:
    """Indexes of spaces that are not U+0020, outside the comment."""
    return [index for index in range(comment_start(line)) if line[index] in _LOOKALIKE_SPACES]


def with_plain_spaces(line: str) -> str:
    """The line with ordinary spaces; its comment stays as it is."""
    end = comment_start(line)
    return line[:end].translate(_SPACES) + line[end:]


def _in_flow(text: str) -> str:
    """A stretch between brackets with ASCII signs: ``：`` to ``: ``, ``，``, ``、`` and ``；`` to ``, ``.

    What stands between quotation marks stays as it is.
    """
    parts = _QUOTED.split(text)
    for index in range(0, len(parts), 2):
        part = re.sub(r"：\s*", ": ", parts[index].translate(_FLOW))
        parts[index] = re.sub(r"[，、；]\s*", ", ", part)
    return "".join(parts)


@lru_cache(maxsize=8)
def as_meant(line: str) -> str:
    """The line with the full-width signs replaced that can only have been meant as YAML's own.

    Between brackets all of them are; outside, only the colon behind the key and quotation marks
    around the whole value. A full-width comma in a sentence is left alone. It is kept in mind for the next
    fault of the same line, of which there may be thousands.
    """
    end = comment_start(line)
    code, comment = line[:end], line[end:]
    key = _KEY_COLON.match(code)
    if key and ": " not in code[: key.end()]:
        code = code[: key.end() - 1] + ": " + code[key.end() :].lstrip()
    code = _WIDE_QUOTES.sub(r'\1"\2\3"', code)
    flow = _FLOW_STARTS.search(code)
    if flow and (flow.start() == 0 or code[flow.start() - 1] in " :：-"):
        head = code[: flow.start()]
        code = re.sub(r"：\s*$", ": ", head) + _in_flow(code[flow.start() :])
    if code.lstrip().startswith("＃"):
        code = code.replace("＃", "#", 1)
    return code + comment


def first_difference(line: str, other: str) -> int:
    """The index of the first character in which two lines differ."""
    for index, (one, two) in enumerate(zip(line, other, strict=False)):
        if one != two:
            return index
    return min(len(line), len(other))


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs replaced by ordinary ones."""
    return unicodedata.normalize("NFKC", text)
