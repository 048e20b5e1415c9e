"""One cause, one problem: a key or a name that is wrong in the same way in many entries is said once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.text import say, say_n

_OF_NAMES = "R4"
"""How the codes begin of the checks that look a name up."""
_SHOWN = 3
"""Further places that are shown; of the others it is said how many there are."""


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those that say the same of a key or a name in one file as one at the first place.

    Two of them stay two: only from the third on is it one slip that was copied down a list.
    """
    groups: dict[object, list[Problem]] = {}
    for number, problem in enumerate(problems):
        about_name = problem.site.at is At.KEY or problem.rule.code.startswith(_OF_NAMES)
        about_name = about_name and problem.site.span is None and not problem.related
        key = problem.site.path[-1:] if problem.site.at is At.KEY else ()
        same = (problem.rule.code, problem.site.file, key, repr(problem.message))
        groups.setdefault(same if about_name else number, []).append(problem)
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
