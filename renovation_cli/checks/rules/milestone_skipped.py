"""D504: a milestone dated although one that must come first is not."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.checks.district_days import days_asked_outside, days_known_to
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.milestone_days import facts_of_milestones, misspelt
from renovation_cli.checks.wording import add_to_file
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say, say_n
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE, households_file, project_file
from renovation_cli.model.entries import (
    Blank,
    Entry,
    of_day,
    of_milestone,
    of_programme_milestone,
    of_street_milestone,
)
from renovation_cli.model.track import DistrictMilestone, Milestone

RULE = Rule(
    code="D504",
    name="milestone-skipped",
    severity=Severity.WARNING,
    flags=mark(
        "A dated milestone, or an answered round, while what it comes after has no date: a required milestone"
        " of the same project, of its street or of the district."
    ),
    why=mark("A gate was passed without being recorded, or was not passed at all."),
    example=Example(
        "projects/hongqi/project.yaml",
        "  works-started: 2022-06-20\n",
        "  final-drawings: 2022-06-20\n",
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each dated milestone with a required predecessor that has no date."""
    track, programme, project = filed.track, filed.programme, filed.project
    if track is None:
        return
    district = filed.around.rulebook.district
    own = facts_of_milestones(filed.dossier, track)
    # Where the facts of the district cannot be read, nothing of them is known to be missing.
    outside = programme.milestones if district else {}
    rules: dict[str, Milestone] = {**outside, **track.milestones_by_id}
    known = {
        *own,
        *misspelt(project, track, programme),
        *days_known_to(project.street, district, programme),
    }
    for milestone_id, milestone in track.milestones_by_id.items():
        starts = programme.works.started if milestone_id in programme.works.finished else ()
        for before in dict.fromkeys((*milestone.after, *starts)) if milestone_id in own else ():
            if before in rules and rules[before].required and before not in known:
                entry = (
                    of_day(filed.dossier.id, before, track.milestones_by_id[before], project.care)
                    if before in track.milestones_by_id
                    else _outside(before, outside[before], project.street)
                )
                fact = own[milestone_id]
                is_own = fact.path[0] == "milestones"
                site = _key_of(fact, milestone_id) if is_own else Site(fact.file, fact.path)
                yield _problem(site, milestone, rules[before], entry)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file, households_file)
def check_rounds(filed: FiledProject) -> Iterator[Problem]:
    """Each round that was answered while what it is about has no date."""
    track = filed.track
    rounds = track.rounds_by_id if track else {}
    unsure = misspelt(filed.project, track, filed.programme) if track else ()
    for round_id in filed.dossier.answered:
        about = rounds[round_id].about if round_id in rounds else None
        if track is None or about not in track.milestones_by_id or about in unsure:
            continue
        if about is None or about in filed.project.milestones:
            continue
        first, answered = _answers(filed, round_id)
        yield Problem(
            rule=RULE,
            site=first,
            message=say_n(
                "{n} household has answered on “{about}”, which has no date",
                "{n} households have answered on “{about}”, which has no date",
                answered,
                about=track.milestones_by_id[about].name,
            ),
            remedy=add_to_file(of_milestone(filed.dossier.id, about)),
        )


def _answers(filed: FiledProject, round_id: str) -> tuple[Site, int]:
    """The place of the first answer in a round that was answered, and in how many households there is one."""
    places = [
        (building, room, round_id)
        for building, rooms in (filed.dossier.households or {}).items()
        for room, household in rooms.items()
        if household.answers.get(round_id)
    ]
    return Site(households_file(filed.dossier.id), places[0]), len(places)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of what is asked of the district and of its streets."""
    every = around.programme.milestones
    of_district = {key: each for key, each in every.items() if not each.of_streets}
    for asked, dated in days_asked_outside(around.rulebook.district, around.programme):
        for milestone_id, milestone in asked.items():
            rules = every if milestone.of_streets else of_district
            for before in milestone.after if milestone_id in dated else ():
                if before in rules and rules[before].required and before not in dated:
                    fact = dated[milestone_id]
                    street = str(fact.path[1]) if milestone.of_streets else None
                    entry = _outside(before, rules[before], street)
                    yield _problem(_key_of(fact, milestone_id), milestone, rules[before], entry)


def _key_of(fact: DatedFact, milestone_id: str) -> Site:
    """The key of the milestone that a fact dates, whatever stands behind it."""
    return Site(fact.file, fact.path[: fact.path.index(milestone_id) + 1], At.KEY)


def _outside(milestone_id: str, milestone: DistrictMilestone, street: str | None) -> Entry:
    if milestone.of_streets:
        return of_street_milestone(street or Blank.STREET, milestone_id)
    return of_programme_milestone(milestone_id)


def _problem(site: Site, milestone: Milestone, before: Milestone, entry: Entry) -> Problem:
    return Problem(
        rule=RULE,
        site=site,
        message=say(
            "“{name}” is dated, but “{before}”, which comes first, is not",
            name=milestone.name,
            before=before.name,
        ),
        remedy=add_to_file(entry),
    )
