"""Who: the leading group, the groups, the streets with their communities, and other bodies."""

from typing import Annotated

from renovation_cli.model.phone import Phone
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line, Person
from renovation_cli.model.words import BodyKind, Flag, PlaceKind, Role, validator


class Leader(Record):
    """A member of the leading group (plan annex 1, 一)."""

    name: Person
    post: Line
    role: Annotated[Role, validator(Role)]
    department: Id | None = None
    """The department of ``duties.yaml`` whose duties this person holds."""


class Head(Record):
    """Who heads a group, with the post that makes them its head."""

    name: Person
    post: Line | None = None


class Group(Record):
    """One of the working groups (plan annex 1, 二)."""

    clause: Line
    also: tuple[Line, ...] = ()
    """Other names by which it is asked for."""
    duties: tuple[Line, ...] = ()
    head: Head | None = None
    phone: Phone | None = None
    deputies: tuple[Person, ...] = ()
    members: tuple[Person, ...] = ()
    of_streets: Flag = False
    """Whether it is made up of the groups of the streets, each under its own head (plan annex 1, 二(二))."""


class Community(Record):
    """A community of a street, with the people who answer for it."""

    contacts: tuple[Person, ...] = ()
    phone: Phone | None = None


class Street(Record):
    """A street or town and its group for work with residents."""

    kind: Annotated[PlaceKind, validator(PlaceKind)] = PlaceKind.STREET
    head: Head | None = None
    phone: Phone | None = None
    members: tuple[Person, ...] = ()
    communities: dict[Id, Community] = {}


class Body(Record):
    """A body that can be asked and has no duties in the plan: a utility, a firm, an office."""

    kind: Annotated[BodyKind, validator(BodyKind)]
    clause: Line | None = None
    """Where the plan names it."""
    also: tuple[Line, ...] = ()
    """Other names by which it is asked for."""
    head: Head | None = None
    phone: Phone | None = None


class Teams(Record):
    """``teams.yaml``."""

    leadership: tuple[Leader, ...] = ()
    groups: dict[Id, Group] = {}
    streets: dict[Id, Street] = {}
    bodies: dict[Id, Body] = {}
