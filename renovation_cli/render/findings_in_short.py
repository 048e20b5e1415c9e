"""A great many findings on a screen: the first of each code, and how many more there are."""

from collections import Counter
from collections.abc import Sequence

from renovation_cli.findings.command import Command
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.text import Text, say, say_n

MOST = 40
"""Findings that are all printed, however many are of one code."""
OF_A_CODE = 10
"""Findings of one code that are printed where there are more together than `MOST`."""


def in_short(findings: Sequence[Finding]) -> tuple[list[Finding], Counter[str]]:
    """The findings that a screen is given, in order, and how many of each code are left out.

    One habit, or a calendar that is wrong, brings out the same in every line of every list; what else is
    wrong must not be lost among it.
    """
    if len(findings) <= MOST:
        return list(findings), Counter()
    seen: Counter[str] = Counter()
    kept = []
    for finding in findings:
        seen[finding.rule.code] += 1
        if seen[finding.rule.code] <= OF_A_CODE:
            kept.append(finding)
    return kept, Counter({code: n - OF_A_CODE for code, n in seen.items() if n > OF_A_CODE})


def what_is_left_out(left: Counter[str], every: Command) -> Text:
    """How many are left out, of which codes, the most first, and the command that lists them."""
    codes = tuple(say("{code} ×{n}", code=code, n=n) for code, n in left.most_common())
    return say_n(
        "{n} more finding ({codes}): {command}",
        "{n} more findings ({codes}): {command}",
        left.total(),
        codes=codes,
        command=every,
    )
