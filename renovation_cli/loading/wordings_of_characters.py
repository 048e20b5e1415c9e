"""What is said of texts that are wrong in their characters, and of rooms."""

import re
from dataclasses import replace
from typing import Any

from renovation_cli.findings.problem import Fix, Problem, Site, fix_of
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_schema as rules
from renovation_cli.loading.lines import half_width
from renovation_cli.model.lookalikes import as_it_looks, lookalike
from renovation_cli.model.spellings import from_date, from_serial


def other_characters(site: Site, kind: str, given: str, details: dict[str, Any]) -> Problem | None:
    """The problem of a text with which nothing is wrong but some characters; None for any other."""
    in_id = kind != "lookalike"
    if lookalike(given, in_id=in_id):
        return lookalike_problem(site, given, in_id=in_id)
    wide = _full_width(details)
    if wide is None:
        return None
    return Problem(
        rule=rules.FULL_WIDTH_CHARACTER,
        site=replace(site, part=wide),
        message=say("“{given}” is written with full-width characters", given=wide),
        fix=Fix(replace(site, part=wide), details["corrected"]),
    )


def lookalike_problem(site: Site, given: str, *, in_id: bool) -> Problem:
    """A character that only looks like the one that was meant."""
    sign = lookalike(given, in_id=in_id) or ""
    meant, corrected = as_it_looks(sign, in_id=in_id), as_it_looks(given, in_id=in_id)
    number = f"{ord(sign):04X}"
    if meant == sign:
        message = say(
            "“{sign}” (U+{number}) is a part of a character, not a character", sign=sign, number=number
        )
        remedy = say("type the character in its place")
    else:
        message = say(
            "“{sign}” (U+{number}) only looks like “{meant}”", sign=sign, number=number, meant=meant
        )
        remedy = None
    return Problem(
        rule=rules.LOOKALIKE_CHARACTER,
        site=replace(site, part=sign),
        message=message,
        remedy=remedy,
        fix=None if remedy else Fix(replace(site, part=given), corrected),
    )


def _full_width(details: dict[str, Any]) -> str | None:
    """The text that was given, if nothing is wrong with it but the width of its characters."""
    given, corrected = details.get("given"), details.get("corrected")
    if not isinstance(given, str) or half_width(given) == given:
        return None
    return given if half_width(given).strip() == corrected else None


def made_a_date(site: Site, given: str, number: str) -> Problem:
    """A key that a spreadsheet has made of ``number``."""
    return Problem(
        rule=rules.MADE_A_DATE,
        site=site,
        message=say(
            "“{given}” looks like {number}, which a spreadsheet has made a date", given=given, number=number
        ),
        expected=say("the number as it stands on the door"),
        remedy=say("write: {corrected}; in the spreadsheet, set the column to text first", corrected=number),
        fix=Fix(site, number),
    )


def room(site: Site, given: str) -> Problem:
    """A household's key that is no unit and room."""
    if number := from_date(given) or from_serial(given):
        return made_a_date(site, given, number)
    plain = re.sub(r"[\s_.,/]+", "-", half_width(given).strip()).replace("室", "").replace("单元", "-")
    if plain != given and "-" in plain.strip("-"):
        meant: Text | str = plain.strip("-")
    else:
        meant = say("write: {corrected}, if the building has one unit", corrected=f"1-{plain}")
    if half_width(given) != given and half_width(given).strip() == plain and "-" in plain:
        return Problem(
            rule=rules.FULL_WIDTH_CHARACTER,
            site=site,
            message=say("“{given}” is written with full-width characters", given=given),
            remedy=None if isinstance(meant, str) else meant,
            fix=fix_of(site, meant),
        )
    return Problem(
        rule=rules.ROOM_FORM,
        site=site,
        message=say("“{given}” is not a unit and a room", given=given),
        expected=say("unit-room, such as 1-101"),
        remedy=None if isinstance(meant, str) else meant,
        fix=fix_of(site, meant),
    )
