"""What YAML knows and the narrow dialect does not: of an event of the parser, what is wrong with it."""

from collections.abc import Iterator
from typing import Any

import yaml

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_dialect as rules
from renovation_cli.loading.events import end_of, is_nothing, is_on_one_line, span_of, start_of
from renovation_cli.loading.node import Node
from renovation_cli.model.late import late

_BRACKET = late(r"[\[\]{}]")


def _of_event(
    file: str,
    rule: Rule,
    event: Any,
    message: Text,
    *,
    expected: Text | None = None,
    remedy: Text | None = None,
) -> Problem:
    """A problem of the whole of an event."""
    site = Site(file, span=span_of(event))
    return Problem(rule=rule, site=site, message=message, expected=expected, remedy=remedy)


def of_position(file: str, event: Any) -> Problem:
    """Of what stands between brackets, and no deeper than what the brackets are in."""
    return _of_event(
        file,
        rules.SYNTAX,
        event,
        say("this line goes on between brackets, and does not begin deeper than their key"),
        remedy=say("begin it with more spaces, or close every bracket on its own line"),
    )


def of_second_document(file: str, event: Any) -> Problem:
    """Of what follows the one document that a file holds."""
    return _of_event(
        file,
        rules.SEVERAL_DOCUMENTS,
        event,
        say("a second document begins here; a data file holds one"),
        remedy=say("remove the line “---”, or move what follows into a file of its own"),
    )


def of_marks(file: str, event: Any) -> Iterator[Problem]:
    """Of a node with an anchor or a tag, or that is an alias."""
    if isinstance(event, yaml.AliasEvent):
        yield _alias(file, event)
        return
    if event.anchor is not None:
        yield _anchor(file, event)
    if event.tag is not None:
        yield _tag(file, event)


def _alias(file: str, event: Any) -> Problem:
    return _of_event(
        file,
        rules.ANCHOR,
        event,
        say(
            "“*{name}” refers to another place in the file; a fact is written out where it belongs",
            name=event.anchor,
        ),
        remedy=say("write the value itself here; a text that begins with * goes between quotation marks"),
    )


def _anchor(file: str, event: Any) -> Problem:
    return _of_event(
        file,
        rules.ANCHOR,
        event,
        say(
            "“&{name}” names this entry for use elsewhere; a fact is written out where it belongs",
            name=event.anchor,
        ),
        remedy=say(
            "remove “&{name}”; a text that begins with & goes between quotation marks", name=event.anchor
        ),
    )


def _tag(file: str, event: Any) -> Problem:
    written = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
    return _of_event(
        file,
        rules.TAG,
        event,
        say("“{tag}” sets a type; types come from the data format", tag=written),
        remedy=say(
            "remove the part that begins with “!”; a text that begins with ! goes between quotation marks"
        ),
    )


def of_text(file: str, event: Any) -> Problem | None:
    """Of a value that runs over several lines, or that is not there."""
    if not is_on_one_line(event) or event.style in ("|", ">"):
        return _several_lines(file, event)
    if is_nothing(event):
        return _of_event(
            file=file,
            rule=rules.EMPTY_VALUE,
            event=event,
            message=say("nothing stands behind the colon"),
            expected=say("a value; what is not known is left out, key and all"),
            remedy=say("write the value, or remove the line"),
        )
    return None


def _several_lines(file: str, event: Any) -> Problem:
    start, end = start_of(event), end_of(event)
    if event.style:
        span = Span(start.line + 1, start.column + 1, start.column + 2)
    else:
        # The last line is the one that lost its colon.
        span = Span(end.line + 1, 1, max(end.column, 1) + 1)
    return Problem(
        rule=rules.MULTI_LINE,
        site=Site(file, span=span),
        message=say("this text runs over several lines"),
        expected=say("every text stands on one line"),
        remedy=say("join the lines; or, if a new entry was meant, give it a key with “: ” at the same depth"),
    )


def of_item(file: str, event: Any, *, in_brackets: bool) -> Problem | None:
    """Of an item that is not there, or that is two with a full-width comma between them."""
    if not isinstance(event, yaml.ScalarEvent):
        return None
    if in_brackets:
        return _comma(file, event) if not event.style and "，" in event.value else None
    if not is_nothing(event):
        return None
    return _of_event(
        file,
        rules.EMPTY_VALUE,
        event,
        say("nothing stands behind the dash"),
        remedy=say("write the item, or remove the line"),
    )


def _comma(file: str, event: Any) -> Problem:
    """A full-width comma between brackets: one item, where nearly always two are meant."""
    column = event.start_mark.column + event.value.index("，")
    return Problem(
        rule=rules.FULL_WIDTH_PUNCTUATION,
        site=Site(file, span=Span(event.start_mark.line + 1, column + 1, column + 2)),
        message=say("the full-width “{sign}” is not a YAML sign", sign="，"),
        expected=say("“{sign}”, typed with the input method switched to half-width", sign=","),
        remedy=say("write “, ” between two items; one text with a comma in it goes between quotation marks"),
    )


def of_form_of_key(file: str, event: Any) -> Problem | None:
    """Of a key that is no text on one line."""
    if isinstance(event, yaml.ScalarEvent) and is_on_one_line(event):
        return None
    return _of_event(
        file,
        rules.KEY_NOT_TEXT,
        event,
        say("a key is a short text on one line"),
        remedy=say("write “key: value”, with a colon and a space"),
    )


def of_bracket_in_key(file: str, key: Any) -> Problem | None:
    """Of a key without quotation marks that holds a bracket: its colon is not one to YAML."""
    found = _BRACKET.search(key.value)
    if key.style or not found:
        return None
    head = key.value[: found.start()].rstrip()
    return _no_colon(file, key, head, glued=head.endswith(":"))


def of_colon(file: str, key: Any, value: Any) -> Problem | None:
    """Of what stands between brackets as a key, and is not followed by a colon."""
    if not isinstance(value, yaml.ScalarEvent) or start_of(value) != end_of(key):
        return None
    return _no_colon(file, key, key.value, glued=":" in key.value)


def _no_colon(file: str, event: Any, key: str, *, glued: bool) -> Problem:
    missing = say("there is no colon behind “{key}”", key=key)
    message = say("there is no space behind the colon") if glued else missing
    remedy = say("write “key: value”, with a colon and a space")
    return _of_event(file, rules.SYNTAX, event, message, remedy=remedy)


def of_key(file: str, event: Any, first: Node | None) -> Problem | None:
    """Of a key that is empty, merges another entry, or stands here already, as ``first``."""
    if not event.value:
        return _of_event(file, rules.KEY_NOT_TEXT, event, say("there is no key before the colon"))
    if event.value == "<<":
        return _of_event(
            file,
            rules.ANCHOR,
            event,
            say("“<<” merges another entry into this one; a fact is written out where it belongs"),
            remedy=say("write the entries out here"),
        )
    return _second_time(file, event, first) if first else None


def _second_time(file: str, event: Any, first: Node) -> Problem:
    there = Span(first.start.line + 1, first.start.column + 1, first.end.column + 1)
    return Problem(
        rule=rules.DUPLICATE_KEY,
        site=Site(file, span=span_of(event)),
        message=say("“{key}” stands here a second time", key=event.value),
        expected=say("each key once"),
        remedy=say("keep the one that is right and remove the other; a merge often leaves both"),
        related=((Site(file, span=there), say("it stands here first")),),
    )
