"""Fixed sentences in the user's language, by the catalogues under ``locale/``."""

import gettext
import io
import pkgutil
from contextlib import suppress
from functools import cache
from pathlib import Path

DOMAIN = "renovation"
LOCALE = Path(__file__).parent / "locale"


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue of a language, ``zh`` or ``en``; the sentences of the sources are the English ones.

    It is read as a part of the package, which may stand in an archive. Where it is missing all is English.
    """
    with suppress(OSError):
        held = pkgutil.get_data(__package__, f"{LOCALE.name}/{code}/LC_MESSAGES/{DOMAIN}.mo")
        if held:
            return gettext.GNUTranslations(io.BytesIO(held))
    return gettext.NullTranslations()


def words(code: str, key: str) -> str:
    """A fixed sentence in a language."""
    return catalogue(code).gettext(key)
