"""The fault that reading a value raises."""

from pydantic_core import PydanticCustomError


def fault_of(read, value):
    """The kind and the particulars of the fault, None if there is none."""
    try:
        read(value)
    except PydanticCustomError as error:
        return error.type, error.context
    return None
