"""C643: a project, the programme or a street of which nothing at all is on record."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.compute.records import first_record, recorded_days
from renovation_cli.compute.schedule import schedule_of
from renovation_cli.findings.command import File, renovation
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say, say_n
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE, households_file, project_file
from renovation_cli.model.cited import due_of
from renovation_cli.model.track import Track

RULE = Rule(
    code="C643",
    name="nothing-recorded",
    severity=Severity.NOTE,
    flags=mark(
        "A project without a milestone, an answer, a notice, a progress entry or a survey, though something"
        " was due by the day judged for; and likewise the programme, or a street."
    ),
    why=mark(
        "What is not on record does not count as late: how it stands nobody knows until it is asked for."
    ),
    example=Example(
        "projects/laojie/project.yaml",
        "candidate:\n  year_built: 1994\n",
        "batch: implement\nmilestones: {survey-done: 2022-05-28}\ncandidate:\n  year_built: 1994\n"
        "  survey: {on: 2022-04-12, shortcomings: [排水, 照明], willingness: {asked: 30, willing: 24}}\n",
        as_of="2022-06-01",
    ),
    source=mark("data format, “Records”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file, households_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """A project without records."""
    track = filed.track
    if track is None:
        return
    as_of = filed.around.as_of
    recorded = recorded_days(filed.dossier, track)
    if schedule_of(filed.project, (), as_of).suspension:
        return  # nothing of it falls due
    if _was_due(track, as_of) and first_record(filed.dossier, recorded, as_of) is None:
        yield _problem(
            filed.site("name"),
            say("nothing is on record of this project"),
            say(
                "record what has been done, each with its day; what is asked of it: {command}",
                command=renovation("status", filed.dossier.id),
            ),
        )


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The programme, and streets, of which the plan asks for something and nothing is on record."""
    district, every = around.rulebook.district, around.programme.milestones.values()
    if district is None:
        return
    asked = [each for each in every if each.required and each.by_day and each.by_day.last < around.as_of]
    site = Site(PROGRAMME_FILE, ("milestones",), At.KEY)
    remedy = say("record what has been done in {file}", file=File(DISTRICT_FILE))
    by_now = {
        street_id
        for street_id, facts in district.streets.items()
        if any(each.first <= around.as_of for each in facts.milestones.values())
    }
    if any(not each.of_streets for each in asked) and not any(
        each.first <= around.as_of for each in district.milestones.values()
    ):
        yield _problem(site, say("nothing is on record of the programme as a whole"), remedy)
    silent = [each for each in around.rulebook.teams.streets if each not in by_now]
    if silent and any(each.of_streets for each in asked):
        message = say_n(
            "nothing is on record of {n} street: {names}",
            "nothing is on record of {n} streets: {names}",
            len(silent),
            names=tuple(silent),
        )
        yield _problem(site, message, remedy)


def _was_due(track: Track, as_of: date) -> bool:
    """Whether a deadline of the track has passed."""
    ends = (
        due_of(each, stage.to)
        for stage in track.stages.values()
        for each in (*stage.milestones.values(), *stage.rounds.values())
    )
    return any(end is not None and end.last < as_of for end in ends)


def _problem(site: Site, message: Text, remedy: Text) -> Problem:
    return Problem(rule=RULE, site=site, message=message, remedy=remedy)
