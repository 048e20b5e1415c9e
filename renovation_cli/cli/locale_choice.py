"""Which language the user reads."""

import locale
from collections.abc import Callable, Mapping, Sequence

from renovation_cli.cli import exit_status
from renovation_cli.cli.fixed_words import word_of
from renovation_cli.cli.refusal import fail
from renovation_cli.cli.settings import LANGUAGES, Chosen, Source
from renovation_cli.findings.text import say

ENGLISH = "en"
CHINESE = "zh"
LANGUAGE_VARIABLE = "RENOVATION_LANG"


def chosen_language(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    settled: str | None = None,
    spoken: Callable[[], str | None] = lambda: None,
) -> Chosen:
    """The language, and where it comes from.

    ``--lang`` wins; then the user's variable and file; then the programme's own; then the locale's messages,
    the way gettext reads them; else English.

    Args:
        arguments: the command line.
        environment: the variables.
        settled: what the user's file says.
        spoken: looks up what the programme says, when nobody above it has spoken.
    """
    if named := named_language(arguments):
        return Chosen(named, Source.OPTION, "--lang")
    if named := language_called(environment.get(LANGUAGE_VARIABLE)):
        return Chosen(named, Source.VARIABLE, LANGUAGE_VARIABLE)
    if settled:
        return Chosen(settled, Source.FILE)
    if plan := spoken():
        return Chosen(plan, Source.PLAN)
    return _of_locale(environment)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of a call beside which nobody has settled any."""
    return str(chosen_language(arguments, environment).value)


def check_variable(environment: Mapping[str, str]) -> None:
    """Refuse a variable that names no language.

    Raises:
        Refusal: it is set, and to something else.
    """
    given = environment.get(LANGUAGE_VARIABLE)
    if given and language_called(given) is None:
        text = say("{variable}: “{given}”; expected zh or en.", variable=LANGUAGE_VARIABLE, given=given)
        fail(text, exit_status.USAGE)


def _of_locale(environment: Mapping[str, str]) -> Chosen:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            code = CHINESE if value.lower().startswith("zh") else ENGLISH
            return Chosen(code, Source.LOCALE, f"{name}={value}")
    # Windows keeps the user's language outside the environment.
    named = locale.getlocale()[0] or ""
    code = CHINESE if named.lower().startswith(("zh", "chinese")) else ENGLISH
    return Chosen(code, Source.LOCALE, named) if named else Chosen(code, Source.DEFAULT)


def language_called(given: str | None) -> str | None:
    """The language that a word means: ``zh``, ``中文``, ``zh_CN``; None if it means none."""
    # What is written as it stands costs no import.
    return given if given is None or given in LANGUAGES else word_of(given, LANGUAGES)


def named_language(arguments: Sequence[str]) -> str | None:
    """The language that ``--lang`` names, None if it is not given or names none."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        given = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and index + 1 < len(arguments):
            given = arguments[index + 1]
        if named := language_called(given):
            return named
    return None
