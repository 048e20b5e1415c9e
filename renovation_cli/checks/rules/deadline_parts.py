"""R457: a deadline whose parts do not go together."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.stage_items import timed_of
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.cited import Timed
from renovation_cli.model.dates import NoDeadline

RULE = Rule(
    code="R457",
    name="deadline-parts",
    severity=Severity.ERROR,
    flags=mark("“by: none” without a “reason”, a “reason” without “by: none”, or both “by” and “within”."),
    why=mark(
        "What never falls due needs a reason that can be read, and of"
        " two deadlines nobody knows which counts."
    ),
    example=Example(
        "programme.yaml",
        "per: street, by: none, streets",
        "per: street, by: none, reason: 何时上报未写, streets",
    ),
    source=mark("data format, “Deadlines”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each deadline with a part too few or too many."""
    for path, rule, name in timed_of(around.programme):
        yield from _parts(path, rule, name)


def _parts(path: DataPath, rule: Timed, name: str) -> Iterator[Problem]:
    if rule.by is not None and rule.within is not None:
        yield Problem(
            rule=RULE,
            site=Site(PROGRAMME_FILE, (*path, "within")),
            message=say("“{name}” has two deadlines, “by” and “within”", name=name),
            expected=say("one of the two"),
            remedy=say("keep the one that the plan gives"),
            related=((Site(PROGRAMME_FILE, (*path, "by")), say("the other one")),),
        )
    if rule.by is NoDeadline.NONE and rule.reason is None:
        yield Problem(
            rule=RULE,
            site=Site(PROGRAMME_FILE, (*path, "by")),
            message=say("“{name}” has no deadline, and nothing says why", name=name),
            expected=say("“by: none” with a “reason”"),
            remedy=say("add “reason: …”, such as that the plan sets no day for it"),
        )
    if rule.by is not NoDeadline.NONE and rule.reason is not None:
        yield Problem(
            rule=RULE,
            site=Site(PROGRAMME_FILE, (*path, "reason")),
            message=say("“{name}” has a reason for having no deadline, and has one", name=name),
            expected=say("“by: none” with a “reason”"),
            remedy=say("add “by: none”, or take the reason out; how a date was read stands under “reading”"),
        )
