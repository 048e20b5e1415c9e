"""The time zone by whose calendar a programme's days run."""

from datetime import tzinfo
from typing import Annotated, Any

from renovation_cli.model.record import Read, fault

DEFAULT_ZONE = "Asia/Shanghai"

_MACHINES = {"localtime", "posixrules", "Factory"}
"""Names in some databases that mean another zone on every machine, or none."""
_BEIJING = {"beijing", "北京", "北京时间", "中国", "china", "cst", "utc+8", "utc+08:00", "gmt+8", "+08:00"}
"""Words for the time that China keeps, in which its own name in the database does not occur."""


def zone_named(name: str) -> tzinfo:
    """The zone of that name in the IANA database.

    Raises:
        KeyError: there is none.
    """
    from zoneinfo import ZoneInfo

    if name in _MACHINES:
        raise KeyError(name)
    try:
        return ZoneInfo(name)
    except (ValueError, OSError) as error:  # a path, or the name of a folder of zones
        raise KeyError(name) from error


def _names() -> list[str]:
    from zoneinfo import available_timezones

    return sorted(available_timezones() - _MACHINES)


def _meant(given: str, zones: list[str]) -> str | None:
    """The zone whose city, or whose name in other letters, was written instead of its name."""
    plain = given.strip().casefold().replace(" ", "_")
    city = plain.rpartition("/")[2]
    if city in _BEIJING:
        return DEFAULT_ZONE
    for read in (plain, city):
        alike = [zone for zone in zones if read in (zone.casefold(), zone.casefold().rpartition("/")[2])]
        if alike:
            return alike[0]
    return None


def _zone_name(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("not_text", expected="text")
    try:
        zone_named(value)
    except KeyError:
        zones = _names()
        raise fault("no_such_zone", given=value, meant=_meant(value, zones), known=zones) from None
    return value


ZoneName = Annotated[str, Read(_zone_name)]
"""The name of a zone that exists."""
