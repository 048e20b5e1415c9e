"""The public telephone of an office: a landline, or a short number that everybody may call."""

import re
import unicodedata
from typing import Annotated, Any

from renovation_cli.model.late import late
from renovation_cli.model.record import Read, fault

_LANDLINE = late(r"(?:0\d{2,3}-)?[2-8]\d{6,7}(?:-\d{1,6})?", re.ASCII)
"""With the code of its area or without, with an extension or without."""
_SHORT = late(r"1\d{2,4}|9[56]\d{3,4}|400-?\d{3}-?\d{4}", re.ASCII)
"""A number of a public service, such as 12345 or 95598, or one that begins with 400."""
_MOBILE = late(r"(?:00?86|0)?1[3-9]\d{9}", re.ASCII)
_JOINED = late(r"(0\d{2,3})?([2-8]\d{6,7})", re.ASCII)
_BETWEEN = late(r"[\s()\[\]+.·_/-]+")


def is_mobile(text: str) -> bool:
    """Whether a text is the number of a mobile telephone, however its digits are parted."""
    digits = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    return _MOBILE.fullmatch(digits.removeprefix("86")) is not None


def parse_phone(value: Any) -> str:
    """A public landline such as ``0000-5550101``, or a short number such as ``95598``.

    Raises:
        PydanticCustomError: ``not_text``, ``phone_mobile`` or ``phone_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="text")
    if is_mobile(value):
        raise fault("phone_mobile")
    if not _LANDLINE.fullmatch(value) and not _SHORT.fullmatch(value):
        raise fault("phone_form", given=value, corrected=_corrected(value))
    return value


def _corrected(value: str) -> str | None:
    """A landline that is only parted in another way, in the form of this format."""
    plain = unicodedata.normalize("NFKC", value).strip().replace("转", "-")
    parts = [part for part in _BETWEEN.split(plain) if part]
    for number in ("-".join(parts), "".join(parts[:2]), "".join(parts)):
        joined = _JOINED.fullmatch(number)
        known = "-".join(part for part in joined.groups() if part) if joined else number
        if _LANDLINE.fullmatch(known) and "".join(parts) == known.replace("-", ""):
            return known
    return None


Phone = Annotated[str, Read(parse_phone)]
