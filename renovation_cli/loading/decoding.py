"""Bytes to text: UTF-8 is the format; other encodings are recognised, said, and read on."""

from dataclasses import dataclass

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import say, say_n
from renovation_cli.loading import rules_file as rules

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text (None if it has none) and what its encoding gives to say."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def _utf16(file: str, body: bytes) -> Decoded | None:
    nul_share = body[:4096].count(0) * 4 >= len(body[:4096])
    if not body.startswith(_UTF16_MARKS) and not (nul_share and body):
        return None
    codec = "utf-16" if body.startswith(_UTF16_MARKS) else "utf-16-le" if body[1:2] == b"\0" else "utf-16-be"
    problem = Problem(
        rules.NOT_UTF8,
        Site(file, span=Span(1, 1, 2)),
        say("the file is in UTF-16; data files are in UTF-8"),
        remedy=say("open it in your editor and save it again with the encoding UTF-8"),
    )
    try:
        text = body.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return Decoded(None, (problem,))
    return Decoded(None if "\0" in text else text, (problem,))


def decode(file: str, body: bytes) -> Decoded:
    """The text of a file's bytes; a byte-order mark of UTF-8 is allowed."""
    try:
        return Decoded(body.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    utf16 = _utf16(file, body)
    if utf16:
        return utf16
    return _line_by_line(file, body)


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
            meant = texts[-1].strip()
        except UnicodeDecodeError:
            texts.append(raw.decode("utf-8", "replace").replace("\ufffd", "?"))
            meant = None
        if bad > 1:
            continue
        problems.append(
            Problem(
                rules.NOT_UTF8,
                Site(file, span=Span(number, column, column + 1)),
                say("this line is not in UTF-8; it reads as GBK: {text}", text=meant)
                if meant
                else say("this line is not in UTF-8"),
                remedy=say("open the file in your editor and save it again with the encoding UTF-8"),
            )
        )
    if bad > 1:
        first = problems[0]
        problems[0] = Problem(
            first.rule,
            first.site,
            first.message,
            say_n("UTF-8 in every line; {n} line is not", "UTF-8 in every line; {n} lines are not", bad),
            first.remedy,
        )
    return Decoded("\n".join(texts), tuple(problems))
