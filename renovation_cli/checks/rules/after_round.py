"""D543: an answer or a notice dated when its round must have been long over."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from renovation_cli.checks.dated_facts import facts_of_round
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.milestone_days import milestone_days
from renovation_cli.checks.wording import each_or_all
from renovation_cli.compute.asking import begun_anew
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.dates import later
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Stage, Track

RULE = Rule(
    code="D543",
    name="after-round",
    severity=Severity.WARNING,
    flags=mark(
        "An answer, or a public notice, dated after the programme's period, after the works of the project"
        " began, or, while no start of them is on file, after the plan's last day for them."
    ),
    why=mark(
        "Opinions on what is to be built are asked for before it is built. Nearly always the year is wrong,"
        " as in January and in lines that were copied."
    ),
    example=Example(
        "projects/hongqi/households.yaml",
        "on-scheme: oppose 2023-01-20",
        "on-scheme: oppose 2022-04-20",
    ),
    source=mark("plan 三(二)1"),
)


class _Bound(NamedTuple):
    last: date
    why: Text


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each answer or notice after the last day on which its round can have been held."""
    programme = filed.programme
    track = filed.track
    if track is None:
        return
    works = _works(filed, track, programme)
    begins = list(track.stages.values())
    period = _Bound(programme.period.last, say("the programme ended on {day}", day=programme.period.last))
    end = later(min(filed.around.today, programme.records.last), 1)
    for _, stage, round_id, round_ in track.rounds():
        bounds = [period]
        if works and begins.index(stage) < begins.index(works[0]):
            bounds.append(works[1])
        bound = min(bounds, key=lambda each: each.last)
        # What is said to a round that was begun anew is not late for the first asking.
        anew = [day for day in begun_anew(filed.dossier, round_id, round_, end) if day > bound.last]
        facts = facts_of_round(filed.dossier, round_id, later(bound.last, 1), before=min([*anew, end]))
        yield from each_or_all(
            RULE,
            list(facts),
            say("is too late for the round “{name}”: {why}", name=round_.name, why=bound.why),
            say("a day up to {last}", last=bound.last),
            say("check the year, or the round it is entered under"),
        )


def _works(filed: FiledProject, track: Track, programme: Programme) -> tuple[Stage, _Bound] | None:
    """The stage of the works and the day they began; else the plan's last day for them."""
    dated = milestone_days(filed.project, track)
    for _, stage, milestone_id, milestone in track.milestones():
        if milestone_id in programme.works.started and milestone_id in dated:
            day = dated[milestone_id].day
            if any(dated[each].day > day for each in milestone.after if each in dated):
                continue  # out of order: this day may be the wrong one
            return stage, _Bound(day, say("“{about}” is dated {day}", about=milestone.name, day=day))
    for _, stage, milestone_id, milestone in track.milestones():
        if milestone_id in programme.works.finished:
            last = max([stage.last, *(each.to.last for each in filed.project.extended if each.to)])
            return stage, _Bound(last, say("“{about}” was due by {day}", about=milestone.name, day=last))
    return None
