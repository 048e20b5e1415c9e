"""Money of a project: planned by channel, and what happened to it (plan 四(二))."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from renovation_cli.model.dates import Day
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.quantities import Yuan, parse_yuan
from renovation_cli.model.record import Record, fault
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import MoneyKind, validator


class MoneyEntry(Record):
    """A commitment, receipt, payment or refund on a day, in whole yuan."""

    on: Day
    kind: Annotated[MoneyKind, validator(MoneyKind)]
    yuan: Yuan
    channel: Id | None = None
    """Where it comes from; a payment may leave it open, and a refund of such a payment."""
    of: Id | None = None
    """The kind within the channel, such as ``water``."""
    note: Line | None = None


@dataclass(frozen=True, slots=True)
class ChannelPlan:
    """What is planned from a channel, in whole yuan: one amount, or an amount for each kind of money."""

    yuan: int
    """All of it."""
    kinds: Mapping[str, int] | None = None
    """By kind, where it is divided; None where it is one amount."""

    def __str__(self) -> str:
        if self.kinds is None:
            return str(self.yuan)
        return ", ".join(f"{kind}: {yuan}" for kind, yuan in self.kinds.items())

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        by_kind = handler.generate_schema(dict[Id, Yuan])
        return core_schema.no_info_wrap_validator_function(cls._read, by_kind)

    @classmethod
    def _read(cls, value: Any, by_kind: ValidatorFunctionWrapHandler) -> "ChannelPlan":
        if isinstance(value, str):
            return cls(parse_yuan(value))
        if not value or not isinstance(value, dict):
            raise fault("not_text", expected="plan")  # “{}” too: nothing said is not nought
        kinds = by_kind(value)
        return cls(sum(kinds.values()), kinds)


class Money(Record):
    """What is planned from each channel, and the entries."""

    plan: dict[Id, ChannelPlan] = {}
    entries: tuple[MoneyEntry, ...] = ()
