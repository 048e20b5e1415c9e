"""What is said of a single value that its schema refuses, by the kind of the fault."""

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from renovation_cli.findings.nearest import nearest, nearest_word
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.loading import rules_schema as rules
from renovation_cli.model.late import late

Details = dict[str, Any]
_BELOW_NOUGHT = late(r"[-−–]\s*+\d[\d.,]*+", re.ASCII)
_REPLACEMENT = "FFFD"
"""What programs put in the place of a character that they cannot read."""
_FRACTION = late(r"\d{1,15}\.\d{1,15}", re.ASCII)

Wording = tuple[Rule, Text, Text | None, Text | str | None]
"""Rule, message, what was expected, and what was meant to the letter (a str) or what to do."""


def _date_form(details: Details) -> Wording:
    return (
        rules.DATE_FORM,
        say("“{given}” is not a date in the form of this format", given=details["given"]),
        say("year-month-day in digits, such as 2022-03-08"),
        details["corrected"],
    )


def _date_serial(details: Details) -> Wording:
    return (
        rules.DATE_FORM,
        say("“{given}” is no date; spreadsheets count days like that", given=details["given"]),
        say("year-month-day in digits, such as 2022-03-08"),
        say("by their count it is {corrected}: check it with the paper, then write it", **details),
    )


def _rate_unclear(details: Details) -> Wording:
    return (
        rules.SHARE_FORM,
        say("“{given}” is not an exact percentage", given=details["given"]),
        say("a percentage such as 35% or 104.5%, or a fraction such as 7/20"),
        say("write: {part}, if it is a part of one; {percent}, if it is in percent", **details),
    )


def _no_such_date(details: Details) -> Wording:
    remedy = say("check the paper; the last day of that month is {corrected}", corrected=details["corrected"])
    return (
        rules.NO_SUCH_DATE,
        say("there is no {given} in the calendar", given=details["given"]),
        None,
        remedy if details["corrected"] else say("check the paper; months run from 01 to 12, days from 01"),
    )


def _day_missing(details: Details) -> Wording:
    return (
        rules.DAY_MISSING,
        say("“{given}” is a month; a fact has a day", given=details["given"]),
        say("year-month-day, such as 2022-03-08"),
        say("write the day on which it happened"),
    )


def _number(message: str, expected: str, unit: str | None = None) -> Callable[[Details], Wording]:
    def wording(details: Details) -> Wording:
        return (
            rules.NUMBER_FORM,
            say(message, given=details["given"]),
            say(expected),
            details["corrected"] or _number_remedy(details["given"], unit),
        )

    return wording


def _number_remedy(given: str, unit: str | None) -> Text:
    """What to do about a number that is not in plain digits; it may be rounded to its ``unit``, if any."""
    if _BELOW_NOUGHT.fullmatch(given):
        return say("no number here is below nought; check the sign")
    if unit and _FRACTION.fullmatch(given):
        rounded = Decimal(given).quantize(Decimal(unit), ROUND_HALF_UP)
        return say("rounded to the nearest, write: {corrected}", corrected=str(rounded))
    return say("write digits only; what is not known is left out")


def _share_form(details: Details) -> Wording:
    return (
        rules.SHARE_FORM,
        say("“{given}” is not an exact share", given=details["given"]),
        say("a fraction such as 2/3 or a percentage such as 80%, at most the whole"),
        details["corrected"],
    )


def _rate_form(details: Details) -> Wording:
    return (
        rules.SHARE_FORM,
        say("“{given}” is not an exact percentage", given=details["given"]),
        say("a percentage such as 35% or 104.5%, or a fraction such as 7/20"),
        details["corrected"],
    )


def _times_form(details: Details) -> Wording:
    return (
        rules.NUMBER_FORM,
        say("“{given}” is not a number of times", given=details["given"]),
        say("a whole number from 1 up, such as 2"),
        say("write how many times, once at least, or leave the key out"),
    )


def _pace_parts(_details: Details) -> Wording:
    return (
        rules.PACE_PARTS,
        say("this pace rule has not the parts it needs"),
        say("“by: linear” or “by: months” with from and to; “by: table” with table and nothing else"),
        None,
    )


def _pace_falls(details: Details) -> Wording:
    return (
        rules.PACE_FALLS,
        say("less is due by {day} than before it", day=details["given"]),
        say("shares that grow, or stay, from one date to the next"),
        say("check the shares and the dates of the table"),
    )


def _unknown_word(details: Details) -> Wording:
    given, spoken = details["given"], _spoken(details)
    forms: list[str] = details.get("meant") or []
    meant = next((form for form in forms if form in spoken), None)
    near = None if meant else nearest_word(given, details["expected"])
    remedy = _word_for_it(meant, forms[0]) if meant else None
    return (
        rules.UNKNOWN_WORD,
        say("“{given}” is not one of the words allowed here", given=given),
        say("one of: {known}", known=tuple(spoken if meant or near else _with_names(details))),
        say("did you mean {near}?", near=near) if near else remedy,
    )


def _spoken(details: Details) -> list[str]:
    """The allowed words in the language of the file, where that is known."""
    allowed: list[str] = details["spoken" if "spoken" in details else "expected"]
    return allowed


def _word_for_it(word: str, also: str) -> Text:
    """The word in the language of the file, and its English form beside a Chinese one."""
    if word == also:
        return say("the word for it here: {word}", word=word)
    return say("the word for it here: {word} or {also}", word=word, also=also)


def _with_names(details: Details) -> Iterator[Text | str]:
    """The words in the language of the file; whoever wrote Chinese among English ones is told their names."""
    expected, spoken = details["expected"], _spoken(details)
    foreign = not details["given"].isascii() and all(word.isascii() for word in spoken)
    label = dict(zip(expected[::2], expected[1::2], strict=False)) if foreign else {}
    for word in spoken:
        yield say("{id} ({name})", id=word, name=label[word]) if word in label else word


def _id_form(details: Details) -> Wording:
    return (
        rules.ID_FORM,
        say("“{given}” is not an id", given=details["given"]),
        say("Chinese or ASCII letters and digits, joined by hyphens"),
        details["corrected"],
    )


def _answer_form(details: Details) -> Wording:
    corrected = details.get("corrected")
    return (
        rules.ANSWER_FORM,
        say("“{given}” is not an answer with its date", given=details["given"]),
        say("a word and a date, such as: agree 2022-03-08"),
        corrected,
    )


def _answer_order(details: Details) -> Wording:
    return (
        rules.ANSWER_FORM,
        say("the visits are not in the order of their dates: {given}", given=details["given"]),
        say("the oldest visit first"),
        details["corrected"],
    )


def _window_reversed(details: Details) -> Wording:
    return (
        rules.WINDOW_REVERSED,
        say("the window ends ({end}) before it begins ({start})", end=details["end"], start=details["start"]),
        None,
        say("check both dates, or exchange them"),
    )


def _band_reversed(details: Details) -> Wording:
    return (
        rules.WINDOW_REVERSED,
        say("the most ({most}) is less than the least ({least})", **details),
        None,
        say("check both numbers, or exchange them"),
    )


def _one_bound(_details: Details) -> Wording:
    return (
        rules.ONE_BOUND,
        say("a requirement needs one bound"),
        say("at_least (passes at equality) or more_than (does not), one of the two"),
        None,
    )


def _no_such_zone(details: Details) -> Wording:
    near = details["meant"] or nearest(details["given"], details["known"])
    return (
        rules.NO_SUCH_ZONE,
        say("there is no time zone “{given}”", given=details["given"]),
        say("a name of the IANA database, such as Asia/Shanghai"),
        say("did you mean {near}?", near=near) if near else None,
    )


def _text_empty(_details: Details) -> Wording:
    return rules.TEXT_LENGTH, say("this text is blank"), None, say("write the text, or remove the line")


def _text_long(details: Details) -> Wording:
    return (
        rules.TEXT_LENGTH,
        say("this text has {length} characters", length=details["length"]),
        say("at most {limit}", limit=details["limit"]),
        say("shorten it"),
    )


def _text_unprintable(details: Details) -> Wording:
    if details["number"] == _REPLACEMENT:
        return (
            rules.TEXT_UNPRINTABLE,
            say("a character was lost here; U+{number} stands in its place", number=details["number"]),
            None,
            say("type the character in its place, as it stands on the paper"),
        )
    return (
        rules.TEXT_UNPRINTABLE,
        say(
            "an escape in this text stands for a sign that cannot be seen, U+{number}",
            number=details["number"],
        ),
        say("a text of visible signs on one line"),
        say("write it without that sign; what begins with “\\” between quotation marks is an escape"),
    )


def _wide_name(details: Details) -> Wording:
    return (
        rules.FULL_WIDTH_CHARACTER,
        say("“{given}” is written with full-width characters", given=details["given"]),
        None,
        details["corrected"],
    )


def _several_names(details: Details) -> Wording:
    return (
        rules.SEVERAL_NAMES,
        say("“{given}” is more than one name", given=details["given"]),
        say("one name; in a list each by itself"),
        say("in a list write: {corrected}", corrected=details["corrected"]),
    )


WORDINGS: dict[str, Callable[[Details], Wording]] = {
    "date_form": _date_form,
    "date_serial": _date_serial,
    "date_not_in_calendar": _no_such_date,
    "day_missing": _day_missing,
    "count_form": _number(
        mark("“{given}” is not a whole number"), mark("a whole number in plain digits, such as 554")
    ),
    "no_such_zone": _no_such_zone,
    "times_form": _times_form,
    "yuan_form": _number(
        mark("“{given}” is not an amount in whole yuan"),
        mark("whole yuan in plain digits, such as 4180000"),
        unit="1",
    ),
    "area_form": _number(
        mark("“{given}” is not an area in ㎡"),
        mark("㎡ in plain digits, at most two decimals, such as 68.5"),
        unit="0.01",
    ),
    "share_form": _share_form,
    "rate_form": _rate_form,
    "rate_unclear": _rate_unclear,
    "pace_parts": _pace_parts,
    "pace_falls": _pace_falls,
    "unknown_word": _unknown_word,
    "id_form": _id_form,
    "answer_form": _answer_form,
    "answer_order": _answer_order,
    "window_reversed": _window_reversed,
    "band_reversed": _band_reversed,
    "one_bound": _one_bound,
    "text_empty": _text_empty,
    "text_long": _text_long,
    "text_unprintable": _text_unprintable,
    "wide_name": _wide_name,
    "several_names": _several_names,
}
