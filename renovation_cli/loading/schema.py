"""Plain values to records, and pydantic's errors to problems.

Errors are told apart by their type, never by their English. An entry that is wrong is left out and the
rest is read, so that one bad record neither hides the others nor makes them wrong.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.problem import At, DataPath, Problem, Site
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.loading import rules_schema as rules
from renovation_cli.loading.lines import half_width
from renovation_cli.model.household import Household

T = TypeVar("T")
Details = dict[str, Any]

_MAX_ROUNDS = 40


def validate(
    adapter: TypeAdapter[T], value: Any, file: str, answer_keys: Iterable[str] = ()
) -> tuple[T | None, list[Problem]]:
    """The record of a plain value, without its faulty entries, and their problems.

    Args:
        adapter: the schema of the file.
        value: mappings, lists and texts.
        file: the file's path, for the problems.
        answer_keys: the rounds of the programme, which are keys of a household.
    """
    try:
        return adapter.validate_python(value), []
    except ValidationError as error:
        problems = _problems(adapter, value, error, file, answer_keys)
    value = deepcopy(value)
    for _ in range(_MAX_ROUNDS):
        try:
            return adapter.validate_python(value), problems
        except ValidationError as error:
            places = {_document_path(entry["loc"]) for entry in error.errors() if entry["type"] != "missing"}
            places |= {
                _document_path(entry["loc"])[:-1] for entry in error.errors() if entry["type"] == "missing"
            }
            if () in places:
                return None, problems
            for place in sorted(places, key=lambda path: [(isinstance(step, str), step) for step in path], reverse=True):
                _leave_out(value, place)
    return None, problems


def _document_path(loc: tuple[str | int, ...]) -> DataPath:
    """The path of an entry: pydantic adds ``[key]`` where a key itself is wrong."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _leave_out(value: Any, path: DataPath) -> None:
    for step in path[:-1]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return
    last = path[-1]
    if isinstance(value, dict):
        value.pop(last, None)
    elif isinstance(value, list) and isinstance(last, int) and last < len(value):
        del value[last]


def _problems(
    adapter: TypeAdapter[Any], value: Any, error: ValidationError, file: str, answer_keys: Iterable[str]
) -> list[Problem]:
    problems = []
    for entry in error.errors(include_url=False):
        loc = entry["loc"]
        path = _document_path(loc)
        given = _at(value, path)
        schema = _schema_at(adapter, path[:-1])
        if schema is Household and path[-1] not in (*Household.model_fields, *answer_keys):
            problems.append(_unknown_key(file, path, [*Household.model_fields, *answer_keys]))
            continue
        at = At.KEY if len(loc) != len(path) else At.VALUE
        problems.append(_problem(entry["type"], entry.get("ctx", {}), file, path, at, given, schema))
    return problems


def _at(value: Any, path: DataPath) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a record may have, as they are written."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _schema_at(adapter: TypeAdapter[Any], path: DataPath) -> type[BaseModel] | None:
    """The model of the entry at a path, if it is one."""
    kind: Any = adapter._type  # noqa: SLF001 - the adapter keeps its type only there
    for step in path:
        kind = _step(kind, step)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _step(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if (field.alias or name) == step:
                return _without_none(field.annotation)
        return None
    arguments = [argument for argument in get_args(kind) if argument is not Ellipsis]
    return _without_none(arguments[-1]) if arguments else None


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not type(None)]
    return options[0] if type(None) in get_args(kind) else kind


def _unknown_key(file: str, path: DataPath, known: list[str]) -> Problem:
    given = str(path[-1])
    near = nearest(given, known)
    site = Site(file, path, At.KEY)
    if near and half_width(given).strip() == near:
        return Problem(
            rules.FULL_WIDTH_CHARACTER,
            site,
            say("“{given}” is written with full-width characters", given=given),
            remedy=say("write: {corrected}", corrected=near),
        )
    return Problem(
        rules.UNKNOWN_KEY,
        site,
        say("there is no key “{given}” here", given=given),
        say("one of: {known}", known=", ".join(known)),
        say("did you mean {near}?", near=near) if near else say("remove the line, or check its indentation"),
    )


def _problem(
    kind: str, details: Details, file: str, path: DataPath, at: At, given: Any, schema: type[BaseModel] | None
) -> Problem:
    site = Site(file, path, at)
    if kind == "extra_forbidden":
        return _unknown_key(file, path, keys_of(schema) if schema else [])
    if kind == "missing":
        owner = Site(file, path[:-1], At.KEY)
        message = say("“{key}” is missing here", key=str(path[-1]))
        return Problem(rules.MISSING_KEY, owner, message, remedy=say("add a line “{key}: …”", key=str(path[-1])))
    if kind == "string_pattern_mismatch":
        return _room(site, str(path[-1]))
    plain = half_width(given) if isinstance(given, str) else ""
    corrected = details.get("corrected")
    if isinstance(given, str) and plain != given and corrected and details.get("given") != corrected:
        wide = str(details["given"])
        if half_width(wide).strip() == corrected:
            return Problem(
                rules.FULL_WIDTH_CHARACTER,
                Site(file, path, at, part=wide),
                say("“{given}” is written with full-width characters", given=wide),
                remedy=say("write: {corrected}", corrected=corrected),
            )
    wording = _WORDINGS.get(kind)
    if wording:
        rule, message, expected, remedy = wording(details)
        part = details.get("given")
        return Problem(rule, Site(file, path, at, part=part if isinstance(part, str) else None), message, expected, remedy)
    return _wrong_kind(site, kind, details, given)


def _room(site: Site, given: str) -> Problem:
    import re

    plain = re.sub(r"[\s_.,/]+", "-", half_width(given).strip()).replace("室", "").replace("单元", "-")
    if plain != given and "-" in plain.strip("-"):
        remedy = say("write: {corrected}", corrected=plain.strip("-"))
    else:
        remedy = say("write: {corrected}, if the building has one unit", corrected=f"1-{plain}")
    if half_width(given) != given and half_width(given).strip() == plain and "-" in plain:
        return Problem(
            rules.FULL_WIDTH_CHARACTER,
            site,
            say("“{given}” is written with full-width characters", given=given),
            remedy=remedy,
        )
    return Problem(
        rules.ROOM_FORM, site, say("“{given}” is not a unit and a room", given=given),
        say("unit-room, such as 1-101"), remedy,
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
        "answer": say("a word and a date, such as: agree 2022-03-08"),
    }.get(expected_kind, say("a single text or number"))
    if isinstance(given, dict):
        what = say("entries stand here")
    elif isinstance(given, list):
        what = say("a list stands here")
    else:
        what = say("“{given}” is a single text", given=str(given))
    remedy = None
    if expected_kind == "list" and isinstance(given, str):
        remedy = say("write: {corrected}", corrected=f"[{given}]")
    if expected_kind == "list" and isinstance(given, dict):
        remedy = say("begin each item with “- ”, or put them in square brackets")
    return Problem(rules.WRONG_KIND, site, what, expected, remedy)


Wording = tuple[Rule, Text, Text | None, Text | None]


def _write(corrected: str | None) -> Text | None:
    return say("write: {corrected}", corrected=corrected) if corrected else None


def _date_form(details: Details) -> Wording:
    return (
        rules.DATE_FORM,
        say("“{given}” is not a date in the form of this format", given=details["given"]),
        say("year-month-day in digits, such as 2022-03-08"),
        _write(details["corrected"]),
    )


def _no_such_date(details: Details) -> Wording:
    remedy = say("check the paper; the last day of that month is {corrected}", corrected=details["corrected"])
    return (
        rules.NO_SUCH_DATE,
        say("there is no {given} in the calendar", given=details["given"]),
        None,
        remedy if details["corrected"] else say("check the paper; months run from 01 to 12"),
    )


def _day_missing(details: Details) -> Wording:
    return (
        rules.DAY_MISSING,
        say("“{given}” is a month; a fact has a day", given=details["given"]),
        say("year-month-day, such as 2022-03-08"),
        say("write the day on which it happened"),
    )


def _number(message: str, expected: str) -> Callable[[Details], Wording]:
    def wording(details: Details) -> Wording:
        return (
            rules.NUMBER_FORM,
            say(message, given=details["given"]),
            say(expected),
            _write(details["corrected"]) or say("write digits only; what is not known is left out"),
        )

    return wording


def _share_form(details: Details) -> Wording:
    return (
        rules.SHARE_FORM,
        say("“{given}” is not an exact share", given=details["given"]),
        say("a fraction such as 2/3 or a percentage such as 80%, at most the whole"),
        None,
    )


def _unknown_word(details: Details) -> Wording:
    near = nearest(details["given"], details["expected"])
    return (
        rules.UNKNOWN_WORD,
        say("“{given}” is not one of the words allowed here", given=details["given"]),
        say("one of: {known}", known=", ".join(details["expected"])),
        say("did you mean {near}?", near=near) if near else None,
    )


def _id_form(details: Details) -> Wording:
    return (
        rules.ID_FORM,
        say("“{given}” is not an id", given=details["given"]),
        say("Chinese or ASCII letters and digits, joined by hyphens"),
        _write(details["corrected"]),
    )


def _answer_form(details: Details) -> Wording:
    corrected = details.get("corrected")
    return (
        rules.ANSWER_FORM,
        say("“{given}” is not an answer with its date", given=details["given"]),
        say("a word and a date, such as: agree 2022-03-08"),
        _write(corrected),
    )


def _answer_order(details: Details) -> Wording:
    return (
        rules.ANSWER_FORM,
        say("the visits are not in the order of their dates: {given}", given=details["given"]),
        say("the oldest visit first"),
        _write(details["corrected"]),
    )


def _window_reversed(details: Details) -> Wording:
    return (
        rules.WINDOW_REVERSED,
        say("the window ends ({end}) before it begins ({start})", end=details["end"], start=details["start"]),
        None,
        say("check both dates, or exchange them"),
    )


def _one_bound(_details: Details) -> Wording:
    return (
        rules.ONE_BOUND,
        say("a requirement needs one bound"),
        say("at_least (passes at equality) or more_than (does not), one of the two"),
        None,
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


_WORDINGS: dict[str, Callable[[Details], Wording]] = {
    "date_form": _date_form,
    "date_not_in_calendar": _no_such_date,
    "day_missing": _day_missing,
    "count_form": _number(mark("“{given}” is not a whole number"), mark("a whole number in plain digits, such as 554")),
    "yuan_form": _number(mark("“{given}” is not an amount in whole yuan"), mark("whole yuan in plain digits, such as 4180000")),
    "area_form": _number(mark("“{given}” is not an area in m²"), mark("m² in plain digits, at most two decimals, such as 68.5")),
    "share_form": _share_form,
    "unknown_word": _unknown_word,
    "id_form": _id_form,
    "answer_form": _answer_form,
    "answer_order": _answer_order,
    "window_reversed": _window_reversed,
    "one_bound": _one_bound,
    "text_empty": _text_empty,
    "text_long": _text_long,
}
