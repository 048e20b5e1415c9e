"""`dataclass`, as the one of the standard library and at a third of its price.

That one writes and compiles six methods for each class when its module is imported, which was a tenth of a
check. Here none is written anew but ``__init__``, and that when there is a first instance.
"""

import dataclasses
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

T = TypeVar("T")
_MADE = "a value that the field makes"


def _dataclass(*, frozen: bool, slots: bool = False, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
    """What `dataclasses.dataclass` makes of a class that is ``frozen``; of no other."""
    assert frozen, "what may change is a dataclass of the standard library"

    def made(given: type[T]) -> type[T]:
        cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(given)
        for method in _methods(cls):
            setattr(cls, method.__name__, method)
        return cls

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what the type checker knows by this name
else:
    dataclass = _dataclass


def _methods(cls: Any) -> Iterator[Callable[..., Any]]:
    names = tuple(field.name for field in dataclasses.fields(cls))
    values = attrgetter(*names) if names else _nothing

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807
        cls.__init__ = written = _init(cls)
        written(self, *given, **named)

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    def __repr__(self: Any) -> str:  # noqa: N807
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({shown})"

    yield from (__init__, __eq__, __hash__, __repr__, __setattr__, __delattr__)


def _nothing(_: Any) -> tuple[()]:
    return ()


def __setattr__(_self: Any, name: str, _value: Any) -> NoReturn:  # noqa: N807
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def __delattr__(_self: Any, name: str) -> NoReturn:  # noqa: N807
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _init(cls: Any) -> Any:
    """The ``__init__`` of a class: a parameter and a line a field."""
    known: dict[str, Any] = {"put": object.__setattr__, "MADE": _MADE}
    parameters, named, lines = ["self"], ["*"], []
    for field in dataclasses.fields(cls):
        name, value, default = field.name, field.name, ""
        if field.default is not dataclasses.MISSING:
            default = f"=default_{name}"
            known[f"default_{name}"] = field.default
        elif field.default_factory is not dataclasses.MISSING:
            default, value = "=MADE", f"make_{name}() if {name} is MADE else {name}"
            known[f"make_{name}"] = field.default_factory
        (named if field.kw_only else parameters).append(name + default)
        lines.append(f"  put(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("  self.__post_init__()")
    heading = ", ".join(parameters + (named if len(named) > 1 else []))
    # Of names of fields, as in the standard library.
    exec("\n".join((f"def __init__({heading}):", *(lines or ["  pass"]))), known)  # noqa: S102
    return known["__init__"]
