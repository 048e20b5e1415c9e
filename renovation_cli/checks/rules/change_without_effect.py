"""D556: a change of the schedule that changes nothing."""

from collections.abc import Iterator
from dataclasses import replace

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.progress import ProjectState, judge
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.schedule import Extended

RULE = Rule(
    code="D556",
    name="change-without-effect",
    severity=Severity.WARNING,
    flags=mark(
        "An entry of “extended” that moves nothing: its new deadline is not later than the one in force, or"
        " lies before the day of the change; what it names is done already, or has no deadline; or the"
        " project is suspended already, or has finished its works."
    ),
    why=mark(
        "A deadline moves to a later day or not at all. Most often the month is wrong, or another milestone"
        " was meant."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "milestone: works-finished, to: 2022-11,",
        "milestone: works-finished, to: 2022-12,",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of them, by how the project stood on the day of the change."""
    track = filed.track
    if track is None:
        return
    known = {None, *track.milestones_by_id, *track.rounds_by_id}
    for index, entry in enumerate(filed.project.extended):
        withdrawn = filed.project.withdrawn
        if entry.says_nothing or entry.milestone not in known or (withdrawn and withdrawn.on <= entry.on):
            continue  # a finding of its own
        why = _why_nothing(filed, index, entry)
        if why is not None:
            yield Problem(
                rule=RULE,
                site=filed.site("extended", index, "on" if entry.to is None else "to"),
                message=say("the change of {day} moves nothing: {why}", day=entry.on, why=why),
                remedy=say("check the day and the milestone, or take the entry out"),
            )


def _why_nothing(filed: FiledProject, index: int, entry: Extended) -> Text | None:
    before = _stood(filed, index, entry)
    if before is None:
        return None
    finished = before.works.finished
    if entry.milestone is None and finished is not None and finished < entry.on:
        return say("the works were finished on {day}", day=finished)
    if entry.to is None:
        return say("it is suspended already") if before.suspension else None
    if entry.to.last < entry.on:
        return say("its new deadline {to} is past on that day", to=entry.to)
    return _named(before, entry) if before.suspension is None else None


def _stood(filed: FiledProject, number: int, entry: Extended) -> ProjectState | None:
    """The project on the day of a change, with the first so many of its changes."""
    changes = filed.project.extended[:number]
    project = filed.project.model_copy(update={"extended": changes, "withdrawn": None})
    # What the households have said matters to the deadlines of rounds alone, and counting it takes longest.
    track = filed.track
    of_rounds = entry.to is not None and not (track and entry.milestone in track.milestones_by_id)
    households = filed.dossier.households if of_rounds else None
    stood = replace(filed.dossier, project=project, households=households)
    return judge(stood, filed.around.rulebook, entry.on)


def _named(before: ProjectState, entry: Extended) -> Text | None:
    """Why nothing of what it names moves, where the project is not suspended."""
    assert entry.to is not None
    items = [item for stage in before.stages for item in stage.items if entry.milestone in (None, item.id)]
    done = [item for item in items if item.on is not None and item.on < entry.on]
    if entry.milestone is not None and len(done) == len(items):
        item = done[0]
        return say("“{name}” happened on {day}", name=item.name, day=item.on)
    dues = [item.due for item in items if item.due is not None and item not in done]
    if not dues:
        return say("there is no deadline to move")
    first = min(dues, key=lambda due: due.last)
    if first.last < entry.to.last:
        return None
    return say("{to} is not later than the deadline in force, {due}", to=entry.to, due=first)
