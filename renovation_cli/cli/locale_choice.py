"""Which language the user reads."""

import locale
from collections.abc import Mapping, Sequence

ENGLISH = "en"
CHINESE = "zh"


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """``--lang`` wins; then the locale's messages, the way gettext reads it; else English."""
    named = named_language(arguments)
    if named:
        return named
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return CHINESE if value.lower().startswith("zh") else ENGLISH
    # Windows keeps the user's language outside the environment.
    return CHINESE if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else ENGLISH


def named_language(arguments: Sequence[str]) -> str | None:
    """The language that ``--lang`` names, None if it is not given or names none."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        given = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and index + 1 < len(arguments):
            given = arguments[index + 1]
        if given in (ENGLISH, CHINESE):
            return given
    return None
