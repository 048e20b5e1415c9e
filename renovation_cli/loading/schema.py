"""Plain values to records, and pydantic's errors to problems.

Errors are told apart by their type, never by their English. An entry that is wrong is left out and the
rest is read, so that one bad record neither hides the others nor makes them wrong.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.problem import At, DataPath, Problem, Site
from renovation_cli.findings.text import Text
from renovation_cli.loading import rules_schema as rules
from renovation_cli.loading import wordings
from renovation_cli.loading.answer_keys import AnswerKeys
from renovation_cli.loading.spoken import Spoken
from renovation_cli.model.household import Household
from renovation_cli.model.record import SEVERAL
from renovation_cli.model.recorded import Recorded, Recordings
from renovation_cli.model.track import DistrictMilestone, Milestone

T = TypeVar("T")

_MAX_ROUNDS = 40


def validate(
    adapter: TypeAdapter[T], value: Any, file: str, answer_keys: AnswerKeys | None = None
) -> tuple[T | None, list[Problem]]:
    """The record of a plain value, without its faulty entries, and their problems.

    Args:
        adapter: the schema of the file.
        value: mappings, lists and texts.
        file: the file's path, for the problems.
        answer_keys: the rounds of the programme; None if not all of them are known, so that any key of a
            household may be a round.
    """
    try:
        return adapter.validate_python(value), []
    except ValidationError as error:
        problems = _problems(adapter, value, error, file, answer_keys)
    value = deepcopy(value)
    if beside := _beside_buildings(adapter, value, answer_keys):
        problems = [problem for problem in problems if problem.site.path[:1] not in beside]
        problems.extend(wordings.beside_buildings(file, path) for path in beside)
        for path in beside:
            _leave_out(value, path)
    for _ in range(_MAX_ROUNDS):
        try:
            return adapter.validate_python(value), problems
        except ValidationError as error:
            places = {_entry_left_out(entry["type"], entry["loc"]) for entry in error.errors()}
        if () in places:
            return None, problems
        for place in sorted(places, key=_from_the_end, reverse=True):
            _leave_out(value, place)
    return None, problems


def _beside_buildings(
    adapter: TypeAdapter[Any], value: Any, answer_keys: AnswerKeys | None
) -> list[DataPath]:
    """Households that stand where buildings do: their line begins too far to the left."""
    if _schema_at(adapter, ("", "")) is not Household or not isinstance(value, dict):
        return []
    known = {*keys_of(Household), *(answer_keys or ())}
    return [
        (key,)
        for key, entry in value.items()
        if isinstance(entry, dict) and entry and known.issuperset(entry)
    ]


def _document_path(loc: tuple[str | int, ...]) -> DataPath:
    """The path of an entry: pydantic adds ``[key]`` where a key itself is wrong."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _entry_left_out(kind: str, loc: tuple[str | int, ...]) -> DataPath:
    """The entry that an error spoils: where a key is missing, the one that lacks it."""
    path = _document_path(loc)
    return path[:-1] if kind == "missing" else path


def _from_the_end(path: DataPath) -> list[tuple[bool, str | int]]:
    """A sort key by which later items of a list are left out before earlier ones."""
    return [(isinstance(step, str), step) for step in path]


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
    adapter: TypeAdapter[Any],
    value: Any,
    error: ValidationError,
    file: str,
    answer_keys: AnswerKeys | None,
) -> list[Problem]:
    problems: list[Problem] = []
    nearly: set[DataPath] = set()
    spoken = Spoken(value)
    for entry in error.errors(include_url=False):
        loc = entry["loc"]
        path = _document_path(loc)
        schema = _schema_at(adapter, path[:-1])
        if entry["type"] == "extra_forbidden" or _is_no_key_of(schema, path, answer_keys):
            problem, near = _unknown_key(schema, file, path, answer_keys)
            problems.append(problem)
            nearly.add((*path[:-1], near or ""))
            if schema is not Household or near not in (answer_keys or ()):
                continue
        if entry["type"] == "missing" and schema is DistrictMilestone and path[-1] == "per":
            problems.append(wordings.without_scope(file, path[:-1]))
            continue
        at = At.KEY if len(loc) != len(path) else At.VALUE
        given = _at(value, path)
        particulars = entry.get("ctx", {})
        faults = particulars["faults"] if entry["type"] == SEVERAL else [(entry["type"], particulars)]
        site = Site(file, path, at)
        for kind, details in faults:
            more = _in_its_language(details, spoken) if kind == "unknown_word" else {}
            problems.append(wordings.problem(kind, details | more, site, given))
    return [problem for problem in problems if _missing(problem) not in nearly]


def _is_no_key_of(schema: Any, path: DataPath, answer_keys: AnswerKeys | None) -> bool:
    """Whether what a household has under a key is refused because the key is neither a field nor a round."""
    return (
        schema is Household
        and answer_keys is not None
        and path[-1] not in (*keys_of(Household), *answer_keys)
    )


def _unknown_key(
    schema: Any, file: str, path: DataPath, answer_keys: AnswerKeys | None
) -> tuple[Problem, str | None]:
    """What is said of a key that an entry does not have, and the key that was probably meant."""
    known = keys_of(schema) if schema else []
    if elsewhere := _known_elsewhere(schema, file, path, known):
        return elsewhere, None
    if schema is Household and answer_keys is not None:
        known += answer_keys
        if meant := answer_keys.meant(str(path[-1])):
            key, name = meant
            return wordings.unknown_key(file, path, known, key, name), key
    near = nearest(str(path[-1]), known)
    return wordings.unknown_key(file, path, known, near), near


def _in_its_language(details: dict[str, Any], spoken: Spoken) -> dict[str, Any]:
    """Which of the allowed words are named to whoever writes this file."""
    return {"spoken": spoken.of(details["expected"], str(details["given"]))}


def _known_elsewhere(schema: Any, file: str, path: DataPath, known: Iterable[str]) -> Problem | None:
    """What is said of a key that the format has at another place."""
    if schema is Milestone and path[-1] in keys_of(DistrictMilestone):
        return wordings.of_another_scope(file, path)
    if path[-1] == "phone" and "phone" not in known and file in wordings.HAVE_TELEPHONES:
        return wordings.telephone_of_a_person(file, path)
    return None


def _missing(problem: Problem) -> DataPath | None:
    """The path of the key that a problem misses; None if it is about something else."""
    if problem.rule is not rules.MISSING_KEY:
        return None
    assert isinstance(problem.remedy, Text)
    return (*problem.site.path, problem.remedy.values["key"])


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
    kind = Recorded if kind is Recordings else kind
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _step(kind: Any, step: str | int) -> Any:
    if kind is Recordings:
        return Recorded if isinstance(step, int) else _step(Recorded, step)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if (field.alias or name) == step:
                return _without_none(field.annotation)
        return None
    arguments = [argument for argument in get_args(kind) if argument is not Ellipsis]
    return _without_none(_bare(arguments[-1])) if arguments else None


def _bare(kind: Any) -> Any:
    """A kind without what is annotated of it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not type(None)]
    return options[0] if type(None) in get_args(kind) else kind
