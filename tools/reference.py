"""The reference of all rules, written from the rules themselves.

``python -m tools.reference`` writes it, ``--check`` fails where the page on file is not what the rules
say today. Each example is run against the sample district, and what the page shows is what came out.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from renovation_cli.checks.registry import RULES
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import mark
from renovation_cli.render import findings_text
from renovation_cli.render.language import Language
from renovation_cli.render.rule_page import right_lines, wrong_lines
from renovation_cli.render.visible import visible
from tools.generated import write_or_check
from tools.sample import findings_of

DOCS = Path(__file__).parent.parent / "docs"
REMAKE = "python -m tools.reference"
PAGES = {"en": DOCS / "findings.md", "zh": DOCS / "findings.zh-CN.md"}

_TITLE = mark("Findings")
_INTRO = mark(
    "Every code that “renovation check” can report. This page is written by “python -m tools.reference”."
)
_SAYS = mark("What the check says")


def page(code: str) -> str:
    """The reference in one language."""
    language = Language(code)
    lines = [f"# {language.words(_TITLE)}", "", language.words(_INTRO), ""]
    lines.extend(f"- [{rule.code} {rule.name}](#{rule.code.lower()}-{rule.name})" for rule in RULES)
    for rule in RULES:
        lines.append("")
        lines.extend(_section(rule, language))
    return "\n".join(lines) + "\n"


def _section(rule: Rule, language: Language) -> Iterator[str]:
    words = language.words
    yield f"## {rule.code} {rule.name}"
    yield ""
    yield f"**{words(rule.severity.value)}.** {words(rule.flags)}"
    yield ""
    yield words(rule.why)
    yield ""
    yield from _fenced(words(mark("Example")), wrong_lines(rule.example, language), "yaml")
    said = [finding for finding in findings_of(rule) if finding.rule is rule]
    text = findings_text.render(said[:1], language)
    yield from _fenced(words(_SAYS), text.strip("\n").split("\n"), "text")
    yield from _fenced(words(mark("Corrected")), right_lines(rule.example, language), "yaml")
    yield f"{words(mark('Rests on'))}: {words(rule.source)}"


def _fenced(title: str, lines: list[str], language: str) -> Iterator[str]:
    yield f"{title}:"
    yield ""
    yield f"```{language}"
    yield from (visible(line) for line in lines)
    yield "```"
    yield ""


def main(arguments: list[str], pages: Mapping[str, Path] = PAGES) -> int:
    """Write the pages, or with ``--check`` say which are out of date."""
    return write_or_check({path: page(code) for code, path in pages.items()}, REMAKE, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
