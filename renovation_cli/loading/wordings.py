"""What is said of a value that its schema refuses, by the kind of the fault."""

import re
from dataclasses import replace
from typing import Any

from renovation_cli.findings.problem import At, DataPath, Fix, Problem, Site, fix_of
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_facts, wordings_of_facts, wordings_of_values
from renovation_cli.loading import rules_schema as rules
from renovation_cli.loading.key_names import key_name
from renovation_cli.loading.lines import half_width
from renovation_cli.loading.rules_dialect import DUPLICATE_KEY
from renovation_cli.loading.wordings_of_characters import lookalike_problem, other_characters, room
from renovation_cli.loading.wordings_of_values import Details
from renovation_cli.model.book import DUTIES_FILE, TEAMS_FILE
from renovation_cli.model.lookalikes import as_it_looks

WORDINGS = wordings_of_values.WORDINGS | wordings_of_facts.WORDINGS
"""What is said of each kind of fault of a value."""
HAVE_TELEPHONES = (TEAMS_FILE, DUTIES_FILE)
"""The files in which offices have a telephone."""


def unknown_key(
    file: str, path: DataPath, known: list[str], near: str | None, name: str | None = None
) -> Problem:
    """A key that does not belong where it stands.

    Args:
        file: the file.
        path: the key's path.
        known: the keys that belong there.
        near: the one of them that was probably meant.
        name: what that one is called, where the key is its name.
    """
    given = str(path[-1])
    site = Site(file, path, At.KEY)
    if near and as_it_looks(given, in_id=True) == near:
        return lookalike_problem(site, given, in_id=True)
    if near and half_width(given).strip() == near:
        return Problem(
            rule=rules.FULL_WIDTH_CHARACTER,
            site=site,
            message=say("“{given}” is written with full-width characters", given=given),
            fix=Fix(site, near),
        )
    return Problem(
        rule=rules.UNKNOWN_KEY,
        site=site,
        message=say("there is no key “{given}” here", given=given),
        expected=say("one of: {known}", known=tuple(known)),
        remedy=_key_meant(near, name),
    )


def _key_meant(near: str | None, name: str | None) -> Text:
    if near and name:
        return say("the id of “{name}”: {id}", name=name, id=near)
    if near:
        return say("did you mean {near}?", near=near)
    return say("check how it is written and its indentation; remove only what is no fact")


def telephone_of_a_person(file: str, path: DataPath) -> Problem:
    """A telephone where the format has none, most often beside a person."""
    return Problem(
        rule=rules_facts.PERSONAL_PHONE,
        site=Site(file, path, At.KEY),
        message=say("no telephone belongs here"),
        expected=say(
            "“phone” at a body, a group, a street, a community or a department: its public landline"
        ),
        remedy=say("move it there if it is the office's; remove a person's own"),
    )


def of_another_scope(file: str, path: DataPath) -> Problem:
    """A key of what is asked of the district or of each street, at a milestone of a stage."""
    return Problem(
        rule=rules.MILESTONE_SCOPE,
        site=Site(file, path, At.KEY),
        message=say("“{key}” stands at a milestone of a stage, which each project does", key=str(path[-1])),
        expected=say("“{key}” only under “milestones” at the top of programme.yaml", key=str(path[-1])),
        remedy=say(
            "move the milestone there if it is asked of the district or of each street, else remove the key"
        ),
    )


def without_scope(file: str, path: DataPath) -> Problem:
    """A milestone outside the stages of which nothing says of whom it is asked."""
    return Problem(
        rule=rules.MILESTONE_SCOPE,
        site=Site(file, path, At.KEY),
        message=say("nothing says of whom this milestone is asked"),
        expected=say("“per: programme” for the district, “per: street” for each street"),
        remedy=say("add “per: …”, or move the milestone into a stage if each project does it"),
    )


def beside_buildings(file: str, path: DataPath) -> Problem:
    """A household's line at the depth of the buildings."""
    return Problem(
        rule=rules.WRONG_KIND,
        site=Site(file, path, At.KEY),
        message=say(
            "“{given}” holds what a household holds, and stands where a building does", given=str(path[-1])
        ),
        expected=say("a household stands below its building, two spaces further to the right"),
        remedy=say("begin the line with two spaces, below its building"),
    )


def problem(kind: str, details: Details, site: Site, given: Any) -> Problem:
    """A fault of the value ``given`` at a place; ``details`` are the particulars that came with it."""
    file, path = site.file, site.path
    if kind == "missing":
        owner = Site(file, path[:-1], At.KEY)
        return Problem(
            rule=rules.MISSING_KEY,
            site=owner,
            message=say("{key} is missing here", key=key_name(str(path[-1]))),
            remedy=say("add a line “{key}: …”", key=str(path[-1])),
        )
    if kind == "word_twice":
        return _word_twice(file, path, details)
    text = str(path[-1]) if kind == "string_pattern_mismatch" else details.get("given")
    if isinstance(text, str) and (unlike := other_characters(site, kind, text, details)):
        return unlike
    if kind == "string_pattern_mismatch":
        return room(site, str(path[-1]))
    wording = WORDINGS.get(kind)
    if wording:
        rule, message, expected, meant = wording(details)
        part = details.get("given")
        whole, site = site, replace(site, part=part if isinstance(part, str) else None)
        return Problem(
            rule=rule,
            site=site,
            message=message,
            expected=expected,
            remedy=None if isinstance(meant, str) else meant,
            # A list is written anew as a whole.
            fix=fix_of(site if isinstance(meant, str) and meant[:1] != "[" else whole, meant),
        )
    return _wrong_kind(site, kind, details, given)


def _word_twice(file: str, path: DataPath, details: Details) -> Problem:
    other = Site(file, (*path, details["other"]), At.KEY)
    return Problem(
        rule=DUPLICATE_KEY,
        site=Site(file, (*path, details["given"]), At.KEY),
        message=say("“{key}” stands here a second time", key=details["given"]),
        expected=say("each key once"),
        remedy=say("keep the one that is right and remove the other; a merge often leaves both"),
        related=((other, say("it stands here first")),),
    )


_KINDS = {
    "model_type": "entries",
    "dict_type": "entries",
    "tuple_type": "list",
    "list_type": "list",
}


def _wrong_kind(site: Site, kind: str, details: Details, given: Any) -> Problem:
    expected_kind = _KINDS.get(kind) or str(details.get("expected", "text"))
    expected = {
        "entries": say("entries of the form “key: value”, or {{key: value, …}}"),
        "list": say("a list: [one, another]"),
        "date": say("a date such as 2022-03-08"),
        "month": say("a month such as 2022-03"),
        "answer": say("a word and a date, such as: agree 2022-03-08"),
        "declared": say("an amount, or an amount and its precision: {{about: 997000, to: 1000}}"),
        "plan": say("an amount, or an amount for each kind of money: {{water: 300000, power: 200000}}"),
    }.get(expected_kind, say("a single text or number"))
    if isinstance(given, dict):
        what = say("entries stand here")
    elif isinstance(given, list):
        what = say("a list stands here")
    else:
        what = say("“{given}” is a single text", given=str(given))
    remedy = fix = None
    if expected_kind == "list" and isinstance(given, str):
        items = [item.strip(" -－—–•·●*") for item in re.split("[,，、;；/／]", given)]
        fix = Fix(site, f"[{', '.join(filter(None, items))}]")
    if expected_kind == "entries" and isinstance(given, str):
        remedy = say("write “key: value”, with a colon and a space")
    if expected_kind == "list" and isinstance(given, dict):
        remedy = say("begin each item with “- ”, or put them in square brackets")
    return Problem(rule=rules.WRONG_KIND, site=site, message=what, expected=expected, remedy=remedy, fix=fix)
