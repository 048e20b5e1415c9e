"""Households, their opinions in each round, and what they want."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from renovation_cli.model.dates import parse_day
from renovation_cli.model.quantities import Area
from renovation_cli.model.record import Record, all_of, fault
from renovation_cli.model.text import Id, RoomKey
from renovation_cli.model.words import AnswerKind, reader

_read_kind = reader(AnswerKind)
_TOGETHER = re.compile(r"\s*+([^\W\d]++)\s*+(?:[:,：，]\s*+)?(\d{4}-\d{2}-\d{2})\s*+")
_GAPS = re.compile(r"[\s,，、;；]++")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Answer(NamedTuple):
    """What one visit brought."""

    kind: AnswerKind
    day: date


@lru_cache(maxsize=16384)
def _answer(text: str) -> tuple[Answer, ...]:
    word, gap, day = text.partition(" ")
    if not gap or not word:
        raise fault("answer_form", given=text, corrected=_split(text))
    if word[0].isdigit():
        raise fault("answer_form", given=text, corrected=_split(f"{text.rpartition(' ')[2]}{word}"))
    try:
        return (Answer(_read_kind(word), parse_day(day)),)
    except PydanticCustomError:
        raise _answer_fault(text, word, day) from None


def _answer_fault(text: str, word: str, day: str) -> PydanticCustomError:
    """All that is wrong with a word and its date."""
    visits = _GAPS.split(text.strip())
    words, days = visits[::2], visits[1::2]
    if len(days) > 1 and len(words) == len(days) and all(map(_DAY.fullmatch, days)):
        together = ", ".join(f"{word} {day}" for word, day in zip(words, days, strict=True))
        return fault("answer_form", given=text, corrected=f"[{together}]")
    return all_of([found for found in (_caught(_read_kind, word), _caught(parse_day, day)) if found])


def _caught(read: Callable[[Any], Any], value: str) -> PydanticCustomError | None:
    """What a reading complains of."""
    try:
        read(value)
    except PydanticCustomError as error:
        return error
    return None


def _split(text: str) -> str | None:
    """A word and a date that were written together, with a space between them, if they are one."""
    found = _TOGETHER.fullmatch(text)
    return f"{found[1]} {found[2]}" if found else None


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
        raise fault("not_text", expected="answer")
    answers: list[Answer] = []
    faults: list[PydanticCustomError] = []
    for item in value:
        if not isinstance(item, str):
            raise fault("not_text", expected="answer")
        try:
            answers.extend(_answer(item))
        except PydanticCustomError as error:
            faults.append(error)
    if faults:
        raise all_of(faults)
    if any(later.day < earlier.day for earlier, later in pairwise(answers)):
        in_order = ", ".join(text for _, text in sorted(zip(answers, value, strict=True), key=_day_of))
        raise fault("answer_order", given=", ".join(value), corrected=f"[{in_order}]")
    return tuple(answers)


Answers = Annotated[tuple[Answer, ...], PlainValidator(parse_answers)]


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


Households = dict[Id, dict[RoomKey, Household]]
"""``households.yaml``: households by building, then by room."""
