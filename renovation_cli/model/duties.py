"""Which department answers for what."""

from typing import Annotated, Literal

from renovation_cli.model.phone import Phone
from renovation_cli.model.record import Read, Record, fault
from renovation_cli.model.text import Id, Line


def _parse_place(value: object) -> str:
    words = {"street": "street", "街道": "street", "community": "community", "社区": "community"}
    if isinstance(value, str) and value in words:
        return words[value]
    meant = ["street", "街道"] if value in ("镇街", "各镇街", "streets") else None
    raise fault("unknown_word", given=str(value), expected=list(words), meant=meant)


class Duty(Record):
    """One duty, in a short title of our own, with the clause that lays it down."""

    title: Line
    clause: Line


class Department(Record):
    """A department and its duties (plan annex 2)."""

    name: Line
    clause: Line
    also: tuple[Line, ...] = ()
    """Other names by which it is asked for."""
    phone: Phone | None = None
    acts_as: Annotated[Literal["street", "community"], Read(_parse_place)] | None = None
    """Set where the duties fall on every street (or community) for its own projects."""
    duties: dict[Id, Duty]


class Duties(Record):
    """``duties.yaml``: departments by id; duty ids are unique in the whole file."""

    departments: dict[Id, Department]

    def find(self, duty_id: str) -> tuple[str, Duty] | None:
        """The department id and the duty of that id, or None."""
        for department_id, department in self.departments.items():
            if duty_id in department.duties:
                return department_id, department.duties[duty_id]
        return None
