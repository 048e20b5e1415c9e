"""Bytes to text: UTF-8 is the format; other encodings are recognised, said, and read on."""

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import say, say_n
from renovation_cli.loading import rules_dialect
from renovation_cli.loading import rules_file as rules
from renovation_cli.model.frozen import dataclass

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 4096
"""Bytes looked at."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text (None if it has none) and what its encoding gives to say."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def _utf16_codec(body: bytes) -> str | None:
    """Which UTF-16 it is: by its mark, or by the zeros in every other byte of ASCII signs and line ends."""
    if body.startswith(_UTF16_MARKS):
        return "utf-16"
    even, odd = body[:_SAMPLE:2].count(0), body[1:_SAMPLE:2].count(0)
    if max(even, odd) * 10 < len(body[:_SAMPLE]) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf16(file: str, body: bytes) -> Decoded | None:
    codec = _utf16_codec(body)
    if codec is None:
        return None
    problem = Problem(
        rule=rules.NOT_UTF8,
        site=Site(file, span=Span(1, 1, 2)),
        message=say("the file is in UTF-16; data files are in UTF-8"),
        remedy=say("open it in your editor and save it again with the encoding UTF-8"),
    )
    text = body.decode(codec, "replace").removeprefix("\ufeff")
    if "\0" not in text and "\ufffd" not in text:
        return Decoded(text, (problem,))
    return Decoded(None, (problem,)) if codec == "utf-16" else None


def decode(file: str, body: bytes) -> Decoded:
    """The text of a file's bytes; a byte-order mark of UTF-8 is allowed."""
    if b"\0" in body and (utf16 := _utf16(file, body)):
        return utf16
    try:
        return Decoded(body.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    return _utf16(file, body) or _line_by_line(file, body)


def lone_carriage_returns(file: str, text: str) -> Problem | None:
    """What is wrong with a text whose lines end in carriage returns alone: to most it is one line."""
    column = text.find("\r")
    if column < 0 or "\n" in text.rstrip("\n"):
        return None
    return Problem(
        rule=rules_dialect.LINE_ENDS,
        site=Site(file, span=Span(1, column + 1, column + 2)),
        message=say("the lines of this file end in a carriage return alone, as those of old systems do"),
        expected=say("line ends LF or CRLF"),
        remedy=say("open it in your editor and save it again with the line ends LF"),
    )


def not_utf8(file: str, span: Span, meant: str | None) -> Problem:
    """A line in another encoding; ``meant`` is what it says if it is GBK."""
    return Problem(
        rule=rules.NOT_UTF8,
        site=Site(file, span=span),
        message=say("this line is not in UTF-8; it reads as GBK: {text}", text=meant.strip())
        if meant
        else say("this line is not in UTF-8"),
        remedy=say("open the file in your editor and save it again with the encoding UTF-8"),
    )


def _line_by_line(file: str, body: bytes) -> Decoded:
    texts: list[str] = []
    problems: list[Problem] = []
    bad = 0
    for number, raw in enumerate(body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            texts.append(raw.decode("utf-8"))
            continue
        except UnicodeDecodeError as error:
            column = len(raw[: error.start].decode("utf-8", "replace")) + 1
        bad += 1
        try:
            texts.append(raw.decode("gb18030"))
            meant: str | None = texts[-1]
        except UnicodeDecodeError:
            texts.append(raw.decode("utf-8", "replace").replace("\ufffd", "?"))
            meant = None
        if bad > 1:
            continue
        problems.append(not_utf8(file, Span(number, column, column + 1), meant))
    if bad > 1:
        first = problems[0]
        problems[0] = Problem(
            rule=first.rule,
            site=first.site,
            message=first.message,
            expected=say_n(
                "UTF-8 in every line; {n} line is not", "UTF-8 in every line; {n} lines are not", bad
            ),
            remedy=first.remedy,
        )
    return Decoded("\n".join(texts), tuple(problems))
