"""D507: a fact dated sooner after another than the plan allows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import DatedFact, facts_of_round
from renovation_cli.checks.district_days import days_asked_outside
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.milestone_days import facts_of_milestones
from renovation_cli.checks.stage_items import StageItem, items_of_track
from renovation_cli.checks.wording import each_or_all
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE, Dossier
from renovation_cli.model.cited import Named, Timed
from renovation_cli.model.dates import later
from renovation_cli.model.track import Milestone, Round

RULE = Rule(
    code="D507",
    name="too-soon",
    severity=Severity.ERROR,
    flags=mark("A fact dated before the days have passed that its rule’s “not_before” asks for."),
    why=mark("A notice that must hang for thirty days has not hung for ten; one of the two dates is wrong."),
    example=Example("projects/jianshe/project.yaml", "handover: 2022-06-02", "handover: 2022-06-25"),
    source=mark("data format, “Deadlines”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone, notice and answer of the project that is too soon."""
    track = filed.track
    if track is None:
        return
    dated = facts_of_milestones(filed.dossier, track)
    notices = {
        round_id: DatedFact(posted.first, filed.file, ("notices", round_id))
        for round_id, posted in filed.project.notices.items()
    }
    names = {item.id: item.rule.name for item in items_of_track(filed.project.track, track)}
    for item in items_of_track(filed.project.track, track):
        first = _first_day(item.rule, {**notices, **dated})
        if first is not None:
            facts = _facts_before(item, first, filed.dossier, dated, notices)
            yield from _too_soon(facts, item.rule, names, first)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each milestone of the district and of its streets that is too soon."""
    names = {key: each.name for key, each in around.programme.milestones.items()}
    for asked, dated in days_asked_outside(around.rulebook.district, around.programme):
        for milestone_id, milestone in asked.items():
            first = _first_day(milestone, dated)
            fact = dated.get(milestone_id)
            if first is not None and fact is not None and fact.day < first:
                yield from _too_soon((fact,), milestone, names, first)


def _first_day(rule: Timed, dated: Mapping[str, DatedFact]) -> date | None:
    """The first day on which it may happen; None where nothing says."""
    term = rule.not_before
    return later(dated[term.of].day, term.days) if term and term.of in dated else None


def _facts_before(
    item: StageItem,
    first: date,
    dossier: Dossier,
    dated: Mapping[str, DatedFact],
    notices: Mapping[str, DatedFact],
) -> Sequence[DatedFact]:
    """What is on file of an item and lies before a day."""
    if isinstance(item.rule, Round):
        answers = facts_of_round(dossier, item.id, date.min, first)
        return [fact for fact in answers if fact.path[0] != "notices"]
    fact = (dated if isinstance(item.rule, Milestone) else notices).get(item.id)
    return [fact] if fact is not None and fact.day < first else []


def _too_soon(
    facts: Sequence[DatedFact], rule: Timed, names: Mapping[str, str], first: date
) -> Iterator[Problem]:
    term = rule.not_before
    assert term is not None
    if not facts:
        return
    name: str | Text = rule.name if isinstance(rule, Named) else ""
    what = say(
        "is less than {days} days after “{about}”, which “{name}” has to wait",
        days=term.days,
        about=names[term.of],
        name=name,
    )
    yield from each_or_all(RULE, facts, what, say("{first} or later", first=first), say("check both dates"))
