"""D571: a decision that was due or done before the meeting that took it."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE

RULE = Rule(
    code="D571",
    name="decision-before-meeting",
    severity=Severity.ERROR,
    flags=mark("A decision whose “due” or “done” is earlier than the day of its meeting."),
    why=mark("It would be late, or done, before anybody had decided it; most often the month is wrong."),
    example=Example("district.yaml", "to: 城发集团, due: 2022-06-15}", "to: 城发集团, due: 2022-07-15}"),
    source=mark("data format, “Meetings and bulletins”"),
)


@PlanCheck.of(RULE, DISTRICT_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each day of a decision that is too early."""
    district = around.rulebook.district
    for index, meeting in enumerate(district.meetings if district else ()):
        for number, decision in enumerate(meeting.decisions):
            early = {
                "due": (decision.due, say("the decision is due before the meeting that took it")),
                "done": (decision.done, say("the decision is done before the meeting that took it")),
            }
            for key, (day, message) in early.items():
                if day is not None and day < meeting.on:
                    yield Problem(
                        rule=RULE,
                        site=Site(DISTRICT_FILE, ("meetings", index, "decisions", number, key)),
                        message=message,
                        expected=say("{day} or later", day=meeting.on),
                        remedy=say("check both days"),
                        related=(
                            (
                                Site(DISTRICT_FILE, ("meetings", index, "on")),
                                say("{day} stands here", day=meeting.on),
                            ),
                        ),
                    )
