"""One cause, one problem: a key that is wrong in the same way in many entries is said once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.text import say, say_n

_SHOWN = 3
"""Further places that are shown; of the others it is said how many there are."""


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those that say the same of a key in one file as one at the first place.

    Two of them stay two: only from the third on is it one slip that was copied down a list.
    """
    groups: dict[object, list[Problem]] = {}
    for number, problem in enumerate(problems):
        about_key = problem.site.at is At.KEY and problem.site.span is None and not problem.related
        same = (problem.rule.code, problem.site.file, problem.site.path[-1:], repr(problem.message))
        groups.setdefault(same if about_key else number, []).append(problem)
    for first, *others in groups.values():
        if len(others) < 2:  # noqa: PLR2004 - see above
            yield from (first, *others)
            continue
        shown = [(other.site, say("the same here")) for other in others[:_SHOWN]]
        if left := len(others) - len(shown):
            last = say_n(
                "the same here, and in {n} more entry", "the same here, and in {n} more entries", left
            )
            shown[-1] = (shown[-1][0], last)
        yield replace(first, related=tuple(shown))
