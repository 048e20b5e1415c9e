"""Households, their opinions in each round, and what they want."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import ConfigDict, Field
from pydantic_core import PydanticCustomError

from renovation_cli.model.dates import day_as_meant, parse_day
from renovation_cli.model.late import late
from renovation_cli.model.quantities import Area
from renovation_cli.model.record import Read, Record, all_of, fault
from renovation_cli.model.text import Id, RoomKey
from renovation_cli.model.words import AnswerKind, reader

_read_kind = reader(AnswerKind)
_BEHIND_VISIT = late(r"(?<![\s,，、;；|/])[\s,，、;；|/]++(?=[^\W\d])")
_VISIT = late(r"([^\W\d]++)[\s:,：，]*+(\d.*+)")
_VISIT_REVERSED = late(r"(\d[-/.年月\d]*+[日号]?)[\s:,：，]*+([^\W\d]++)")


class Answer(NamedTuple):
    """What one visit brought."""

    kind: AnswerKind
    day: date


@lru_cache(maxsize=16384)
def _answer(text: str) -> tuple[Answer, ...]:
    word, gap, day = text.partition(" ")
    if not gap or not word or word[0].isdigit():
        corrected = _as_visits([text]) or _as_visits(_BEHIND_VISIT.split(text.strip()))
        raise fault("answer_form", given=text, corrected=corrected)
    try:
        return (Answer(_read_kind(word), parse_day(day)),)
    except PydanticCustomError:
        raise _answer_fault(text, word, day) from None


def _answer_fault(text: str, word: str, day: str) -> PydanticCustomError:
    """All that is wrong with a word and its date."""
    visits = _BEHIND_VISIT.split(text.strip())
    corrected = _as_visits(visits) if len(visits) > 1 or not word.isalpha() else None
    if corrected:
        return fault("answer_form", given=text, corrected=corrected)
    return all_of([found for found in (_caught(_read_kind, word), _caught(parse_day, day)) if found])


def _as_visits(texts: list[str]) -> str | None:
    """Visits that are written otherwise, in the form of the format, if each is a word and a day."""
    visits = [_as_visit(text.strip()) for text in texts]
    if not all(visits):
        return None
    return f"[{', '.join(filter(None, visits))}]" if len(visits) > 1 else visits[0]


def _as_visit(text: str) -> str | None:
    if found := _VISIT.fullmatch(text):
        word, day = found[1], day_as_meant(found[2])
    elif found := _VISIT_REVERSED.fullmatch(text):
        word, day = found[2], day_as_meant(found[1])
    else:
        return None
    return f"{word} {day}" if day else None


def _caught(read: Callable[[Any], Any], value: str) -> PydanticCustomError | None:
    """What a reading complains of."""
    try:
        read(value)
    except PydanticCustomError as error:
        return error
    return None


def _torn_fault(value: Any) -> PydanticCustomError | None:
    """What is wrong with visits whose word and day stand apart: ``[agree, 2022-02-12]``; else nothing."""
    pairs = _pairs(value)
    corrected = _as_visits([" ".join(map(str, pair)) for pair in pairs]) if pairs else None
    return fault("answer_form", given=_in_flow(value), corrected=corrected) if corrected else None


def _pairs(value: Any) -> list[tuple[Any, ...]]:
    """What may be the word and the day of each visit."""
    if isinstance(value, dict):
        return list(value.items())
    if not isinstance(value, list):
        return []
    if all(isinstance(item, str) for item in value):
        return [] if len(value) % 2 else list(zip(value[::2], value[1::2], strict=True))
    return [tuple(part) for item in value for part in (item.items() if isinstance(item, dict) else [item])]


def _in_flow(value: Any) -> str:
    """A value as it stands between brackets."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_in_flow(each)}' for key, each in value.items())}}}"
    return f"[{', '.join(map(_in_flow, value))}]" if isinstance(value, list) else str(value)


def _day_of(pair: tuple[Answer, str]) -> date:
    return pair[0].day


def parse_answers(value: Any) -> tuple[Answer, ...]:
    """One answer, ``agree 2022-02-12``, or a list of them from the oldest to the newest visit.

    Raises:
        PydanticCustomError: ``answer_form``, ``answer_order``, or what the word or the date raises.
    """
    if isinstance(value, str):
        return _answer(value)
    if not isinstance(value, list) or not value:
        raise _torn_fault(value) or fault("not_text", expected="answer")
    answers: list[Answer] = []
    faults: list[PydanticCustomError] = []
    for item in value:
        if not isinstance(item, str):
            raise _torn_fault(value) or fault("not_text", expected="answer")
        try:
            answers.extend(_answer(item))
        except PydanticCustomError as error:
            faults.append(error)
    if faults:
        raise _torn_fault(value) or all_of(faults)
    if any(later.day < earlier.day for earlier, later in pairwise(answers)):
        in_order = ", ".join(text for _, text in sorted(zip(answers, value, strict=True), key=_day_of))
        raise fault("answer_order", given=", ".join(value), corrected=f"[{in_order}]")
    return tuple(answers)


Answers = Annotated[tuple[Answer, ...], Read(parse_answers)]


class Household(Record):
    """One household's line. Every key that is not a field is a round with its answers."""

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Answers] = Field(init=False)

    area_m2: Area | None = None
    owner: Id | None = None
    """An opaque key: flats with the same key are one head. Never a name."""
    wants: tuple[Id, ...] = ()
    """Items of the programme's menu."""

    @property
    def answers(self) -> dict[str, tuple[Answer, ...]]:
        """Answers by round, oldest first."""
        return self.__pydantic_extra__


def answers_in(round_id: str, households: Iterable[Household]) -> list[tuple[Answer, ...]]:
    """The answers in a round of each household that gave one, oldest first."""
    every = (household.__pydantic_extra__.get(round_id) for household in households)
    return [answers for answers in every if answers]


Households = dict[Id, dict[RoomKey, Household]]
"""``households.yaml``: households by building, then by room."""
