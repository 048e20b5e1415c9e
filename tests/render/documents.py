"""A small document whose names try to take effect, and drawing documents on a terminal of a given width."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal

from renovation_cli.findings.text import say, say_n
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.model.words import Showcase
from renovation_cli.render import terminal
from renovation_cli.render.language import Language
from renovation_cli.reports.document import (
    Column,
    Document,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
    Toned,
)

ENGLISH = Language("en")
CHINESE = Language("zh")

NASTY = {
    "markup": "[bold]x[/]",
    "unbalanced markup": "[/bold] :smile: [link=http://example.org]y[/link]",
    "escape": "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "workflow command": "::error::no",
    "second line": "one\ntwo\r\nthree",
    "direction": "abc\u202edcb",
    "invisible": "a\u200bb\ufeffc\u2066d",
    "format": "{programme} {0} %s",
    "formula": "=cmd|' /C calc'!A0",
    "html": "<script>alert(1)</script>",
}
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""What may stand in no output; a newline may, where the format puts it."""


def of_blocks(blocks, data=None):
    """A document of these blocks under a heading."""
    return Document(
        name="status",
        title=say("status"),
        as_of=date(2022, 5, 20),
        programme=None,
        notes=(),
        body=tuple(blocks),
        told=lambda: data or {},
        complete=True,
    )


def document(name, *, rows=None):
    """A document with the name in every place where a name from a file can stand."""
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("{name}", name=name), right=True),
    )
    return of_blocks(
        (
            Heading(say("{name} ({clause})", name=name, clause=name)),
            Sentence(say("Declared for {track} (clause {clause}).", track=name, clause="一"), Tone.BAD),
            Pairs(((say("Officer"), name), (say("Households"), 12197))),
            Table(
                columns,
                rows or ((name, "hongqi", Toned(name, Tone.WARN)),),
                title=say("{name}", name=name),
            ),
            Table(columns, (), empty=say("{name}", name=name)),
            Next((("renovation overdue", say("{name}", name=name)),)),
        ),
        data={"name": name, "projects": [{"name": name}]},
    )


VALUES = of_blocks(
    (
        Table(
            (
                Column(say("Project")),
                Column(say("Due")),
                Column(say("Area, ㎡"), right=True),
                Column(say("Days")),
            ),
            (
                (
                    "红旗新村",
                    parse_plan_date("2022-06"),
                    Decimal("997000.5"),
                    say_n("{n} day left", "{n} days left", 1),
                ),
                ("A", parse_plan_date("2022-03-10"), 12197, Toned(None, Tone.DIM)),
                ("", date(2022, 5, 20), 0, Showcase.EXEMPLAR),
            ),
        ),
    ),
)


def on_terminal(drawn, width=80, *, colour=True, language=ENGLISH):
    stream = io.StringIO()
    terminal.render(drawn, language, terminal.console_for(stream, width=width, colour=colour))
    return stream.getvalue()


def repeating(document):
    """A document whose tables keep every column and repeat what the row above says, as plain text does."""
    return replace(document, body=tuple(map(_repeating, document.body)))


def _repeating(block):
    if not isinstance(block, Table):
        return block
    return replace(block, columns=tuple(replace(each, ditto=False, spare=False) for each in block.columns))


def below_title(text):
    """What is drawn below the title of a report."""
    return text.partition("\n\n")[2]


def columns_of(text):
    """How many columns a text takes on a terminal."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
