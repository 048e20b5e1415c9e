"""Something on whole days, as a calendar takes it: what it is, which state of it this is, its days."""

from datetime import date

from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Dated:
    """An entry of a calendar.

    Attributes:
        uid: what it is, whatever it is called and whenever it is.
        sequence: rises when it changes.
        first: its first day.
        last: its last day, which belongs to it.
        title: what people see on that day.
        about: what more there is to read, a line each.
        category: what kind of thing it is.
        cancelled: whether it is off.
    """

    uid: str
    sequence: int
    first: date
    last: date
    title: Text
    about: tuple[Text, ...]
    category: Text
    cancelled: bool
