"""D505: an answer about something that had not been issued."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.milestone_days import misspelt
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file, project_file
from renovation_cli.model.track import Milestone, Round

RULE = Rule(
    code="D505",
    name="before-scheme",
    severity=Severity.ERROR,
    flags=mark("An answer, or totals, in a round whose subject (“about”) is dated later."),
    why=mark("Nobody can have an opinion on a scheme that has not been shown."),
    example=Example(
        "projects/hongqi/households.yaml", "on-scheme: oppose 2022-04-02", "on-scheme: oppose 2022-04-20"
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each answer older than what it is about."""
    track = filed.track
    if track is None:
        return
    milestones = track.milestones_by_id
    unsure = misspelt(filed.project, track, filed.programme)
    for round_id, round_ in track.rounds_by_id.items():
        if round_.about in milestones and round_.about not in unsure:
            yield from _round(filed, round_id, round_, milestones[round_.about])


def _round(filed: FiledProject, round_id: str, round_: Round, about: Milestone) -> Iterator[Problem]:
    issued = filed.project.day_of(round_.about)
    early = list(_older(filed, round_id, issued)) if issued else []
    if not early:
        return
    related = ((filed.site("milestones", str(round_.about)), say("“{about}”", about=about.name)),)
    for site in early:
        yield Problem(
            rule=RULE,
            site=site,
            message=say(
                "the answer is older than what it is about: “{about}”, {issued}",
                about=about.name,
                issued=issued,
            ),
            expected=say("{first} or later", first=issued),
            remedy=say("check the date, or the round it is entered under"),
            related=related,
        )


def _older(filed: FiledProject, round_id: str, issued: date) -> Iterator[Site]:
    vote = filed.project.tallies.get(round_id)
    if vote and vote.on < issued:
        yield filed.site("tallies", round_id, "on")
    if round_id not in filed.dossier.answered or filed.dossier.answered[round_id][0] >= issued:
        return
    for building, rooms in (filed.dossier.households or {}).items():
        for room, household in rooms.items():
            answers = household.answers.get(round_id)
            if answers and answers[0].day < issued:
                yield Site(households_file(filed.dossier.id), (building, room, round_id))
