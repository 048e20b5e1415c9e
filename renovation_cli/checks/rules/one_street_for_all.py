"""R467: a rule for every project of a track that one street or community leads by its name."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import rules_of
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE
from renovation_cli.model.leads import PLACE_LEADS

RULE = Rule(
    code="R467",
    name="one-street-for-all",
    severity=Severity.WARNING,
    flags=mark(
        "A stage, milestone, round or notice of a track with one street or community by its id as its lead."
    ),
    why=mark("It would answer for the projects of every other street too, and be shown as late with them."),
    example=Example(
        "programme.yaml",
        "        lead: [东街街道]\n        milestones:\n          survey-done",
        "        lead: [street]\n        milestones:\n          survey-done",
    ),
    source=mark("data format, “Stages”"),
)


@PlanCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each such lead of a rule that goes for every project."""
    book = around.rulebook
    for path, rule in rules_of(book.programme):
        if path[0] != "tracks":
            continue
        for index, lead in enumerate(getattr(rule, "lead", ())):
            place = answers_for(lead, None, book)
            if place.lead not in PLACE_LEADS or place.place != lead or lead in book.duties.departments:
                continue
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, (*path, "lead", index)),
                message=say("“{given}” leads this for the projects of every street", given=lead),
                expected=say("“{word}”, which means each project's own", word=place.lead),
                remedy=say("write: {corrected}", corrected=place.lead),
            )
