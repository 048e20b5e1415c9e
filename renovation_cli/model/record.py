"""The base of every record, and the faults a value can have.

A value that cannot be read raises `Fault` with a kind and its particulars; pydantic carries them to the
reader (`renovation_cli.loading.schema`), which alone decides how a fault is worded and where it stands.
"""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError, core_schema


class Record(BaseModel):
    """A frozen record; a key that the schema does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


class Read:
    """The annotation of a field: the function that reads what stands in the file.

    Pydantic's own ``PlainValidator`` makes a writer for each field as well, and nothing is written here.
    """

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self._function = function

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """What pydantic asks an annotation for."""
        return core_schema.no_info_plain_validator_function(self._function)


SEVERAL = "several"
"""The kind of several faults in one."""


def fault(kind: str, **particulars: Any) -> PydanticCustomError:
    """A value's fault, to be raised by the function that reads the value.

    Args:
        kind: one of the kinds that `renovation_cli.loading.schema` words.
        particulars: what the wording needs, e.g. ``given`` and ``expected``.
    """
    return PydanticCustomError(kind, kind, particulars)


def all_of(faults: list[PydanticCustomError]) -> PydanticCustomError:
    """Several faults of one value as one; ``faults`` holds the kind and the particulars of each."""
    if len(faults) == 1:
        return faults[0]
    each: list[tuple[str, dict[str, Any]]] = []
    for found in faults:
        particulars = dict(found.context or {})
        each.extend(particulars["faults"] if found.type == SEVERAL else [(found.type, particulars)])
    return fault(SEVERAL, faults=each)
