"""Where a project is: one street or community by its id, or a list of them, the first of which answers."""

from typing import Annotated, Any

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from renovation_cli.model.record import Read, fault
from renovation_cli.model.text import BETWEEN_NAMES, is_id, parse_id


def _several_in(value: Any) -> list[str]:
    """The ids that stand in one text with a sign between them; none where it is one id or something else."""
    names = [each for each in BETWEEN_NAMES.split(value.strip()) if each] if isinstance(value, str) else []
    return names if len(names) > 1 and all(map(is_id, names)) else []


def _parse_place(value: Any) -> str:
    """One of a list.

    Raises:
        PydanticCustomError: as `parse_id`, or ``several_places``.
    """
    if names := _several_in(value):
        raise fault("several_places", given=value, corrected=None, names=", ".join(names))
    return parse_id(value)


def _one_or_more(value: Any, as_list: ValidatorFunctionWrapHandler) -> tuple[str, ...]:
    """One id, or a list of them.

    Raises:
        PydanticCustomError: as `_parse_place`, or ``no_place``.
    """
    if isinstance(value, str):
        if names := _several_in(value):
            listed = ", ".join(names)
            raise fault("several_places", given=value, corrected=f"[{listed}]", names=listed)
        return (parse_id(value),)
    if isinstance(value, list) and not value:
        raise fault("no_place")
    places: tuple[str, ...] = as_list(value)
    return places


Places = Annotated[tuple[Annotated[str, Read(_parse_place)], ...], WrapValidator(_one_or_more)]
"""The id of a street or community, or a list of such; the first leads and answers."""
