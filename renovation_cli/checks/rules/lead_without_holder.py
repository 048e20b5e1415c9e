"""P702: a stage in force whose lead nobody holds."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.compute.responsibility import answers_for, community_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE
from renovation_cli.model.leads import COMMUNITY, STREET
from renovation_cli.model.track import Stage

RULE = Rule(
    code="P702",
    name="lead-without-holder",
    severity=Severity.WARNING,
    flags=mark(
        "A stage in force on the day judged for whose lead has neither a person nor a telephone on file."
    ),
    why=mark("When the stage is late there is nobody to call."),
    example=Example(
        "teams.yaml",
        "  - {name: 乙二三, post: 住建局局长, role: member}",
        "  - {name: 乙二三, post: 住建局局长, role: member, department: 住建局}",
    ),
    source=mark("plan annex 1"),
)


def _in_force(stage: Stage, around: Circumstances) -> bool:
    return stage.first <= around.as_of <= stage.last


@PlanCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each department, group or other body that leads a stage in force, without a head and a telephone."""
    book = around.rulebook
    if any(leader.department not in (None, *book.duties.departments) for leader in book.teams.leadership):
        return  # a misspelt department leaves a lead without its holder; that is said of the spelling
    known = {*book.duties.departments, *book.teams.groups, *book.teams.bodies}
    for track_id, track in book.programme.tracks.items():
        for stage_id, stage in track.stages.items():
            for index, lead in enumerate(stage.lead):
                department = book.duties.departments.get(lead)
                if lead not in known or (department and department.acts_as) or not _in_force(stage, around):
                    continue
                held = answers_for(lead, None, book)
                if not held.people and not held.phone:
                    yield Problem(
                        rule=RULE,
                        site=Site(PROGRAMME_FILE, ("tracks", track_id, "stages", stage_id, "lead", index)),
                        message=say(
                            "“{stage}” is in force, and nobody holds {lead}", stage=stage.name, lead=lead
                        ),
                        remedy=say(
                            "name the holder in teams.yaml: “department: {lead}”, or a group's “head”",
                            lead=lead,
                        ),
                    )


@ProjectCheck.of(RULE, PROGRAMME_FILE, TEAMS_FILE, DUTIES_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The project's street or community, where it leads a stage in force and nobody is named for it."""
    track = filed.track
    book = filed.around.rulebook
    if track is None or filed.project.street not in book.teams.streets:
        return
    said: set[str] = set()
    for stage in track.stages.values():
        for lead in stage.lead if _in_force(stage, filed.around) else ():
            answerable = answers_for(lead, filed.project, book)
            place = answerable.lead
            found = _place(place, filed)
            if found is None or answerable.people or place in said:
                continue
            said.add(place)
            site, street = found
            yield Problem(
                rule=RULE,
                site=site,
                message=say(
                    "“{stage}” is in force, and nobody holds {lead}", stage=stage.name, lead=answerable.place
                ),
                remedy=say("name the person in teams.yaml, under streets: {street}", street=street),
            )


def _place(lead: str, filed: FiledProject) -> tuple[Site, str] | None:
    """Where the project names the place that leads, with its street; None where it is none that is known."""
    if lead == STREET and filed.project.street:
        return filed.street_site(), filed.project.street
    found = community_of(filed.project, filed.around.rulebook) if lead == COMMUNITY else None
    return (filed.community_site(), found[0]) if found else None
