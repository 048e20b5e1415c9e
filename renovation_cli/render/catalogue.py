"""Fixed sentences in the user's language, by the catalogues under ``locale/``."""

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "renovation"
LOCALE = Path(__file__).parent / "locale"


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue of a language, ``zh`` or ``en``; the sentences of the sources are the English ones."""
    return gettext.translation(DOMAIN, LOCALE, [code], fallback=code == "en")


def words(code: str, key: str) -> str:
    """A fixed sentence in a language."""
    return catalogue(code).gettext(key)
