"""Within what bounds figures of a project are likely; wide, and the programme may set its own."""

from decimal import Decimal

from pydantic import model_validator

from renovation_cli.model.quantities import Area
from renovation_cli.model.record import Record, fault


class Band(Record):
    """The least and the most that is likely, both inclusive."""

    at_least: Area
    at_most: Area

    @model_validator(mode="after")
    def _in_order(self) -> "Band":
        if self.at_most < self.at_least:
            raise fault("band_reversed", least=str(self.at_least), most=str(self.at_most))
        return self

    def holds(self, parts: Decimal | int, whole: Decimal | int) -> bool:
        """Whether ``parts`` for each of ``whole``, above nought, lie within; exact, nothing is divided."""
        return self.at_least * whole <= parts <= self.at_most * whole


def _band(least: str, most: str) -> Band:
    return Band.model_validate({"at_least": least, "at_most": most})


class Plausible(Record):
    """What is likely. Old communities have 30 to 130 m² a household; the rest is as wide again and more."""

    flat_m2: Band = _band("8", "1000")
    """The area of one flat, in m²."""
    m2_per_household: Band = _band("20", "400")
    yuan_per_m2: Band = _band("10", "20000")
    """The investment for each m² of floor area, in yuan."""
    households_per_building: Band = _band("1", "1000")
