"""The page of a rule, for ``explain`` and for the generated reference."""

from collections.abc import Iterator

from renovation_cli.findings.rule import Example, Rule
from renovation_cli.findings.text import say
from renovation_cli.render.language import Language

_HAPPENINGS = {
    "gbk": say("the file {file} saved in the encoding GBK"),
    "folder": say("a folder with the name {file}"),
    "cr": say("the file {file} saved with the line ends of an old Mac (CR)"),
    "huge": say("a file {file} of more than 16 MiB"),
    "empty": say("a file {file} with nothing in it"),
    "remove": say("a data folder without {file}"),
    "link": say("a link with the name {file}"),
    "deep": say("a folder {file}"),
    "rename": say("a file that is called {wrong} where {right} was meant"),
}


def render(rule: Rule, language: Language) -> str:
    """A rule's fixed sections as text."""
    return "\n".join(_lines(rule, language)) + "\n"


def _lines(rule: Rule, language: Language) -> Iterator[str]:
    severity = language.words(rule.severity.value)
    yield f"{rule.code} {rule.name} ({severity})"
    yield ""
    yield language.words("What it flags")
    yield f"  {language.words(rule.flags)}"
    yield language.words("Why it matters")
    yield f"  {language.words(rule.why)}"
    yield language.words("Example")
    yield from (f"  {line}" for line in wrong_lines(rule.example, language))
    yield language.words("Corrected")
    yield from (f"  {line}" for line in right_lines(rule.example, language))
    yield language.words("Rests on")
    yield f"  {language.words(rule.source)}"


def wrong_lines(example: Example, language: Language) -> list[str]:
    """The faulty passage, or what has befallen the file."""
    if example.how in _HAPPENINGS:
        happening = _HAPPENINGS[example.how]
        text = say(happening.key, file=example.file, wrong=example.wrong, right=example.right)
        return [language.text(text)]
    return [f"{example.file}:", *example.wrong.strip("\n").split("\n")]


def right_lines(example: Example, language: Language) -> list[str]:
    """The same corrected."""
    if example.how in _HAPPENINGS:
        return [language.words("the same file, as the data format describes it")]
    return [f"{example.file}:", *example.right.strip("\n").split("\n")]
