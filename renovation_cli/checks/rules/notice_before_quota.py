"""D542: a public notice dated before the quota of its round was reached."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.consultation import Consultation
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file, project_file

RULE = Rule(
    code="D542",
    name="notice-before-quota",
    severity=Severity.WARNING,
    flags=mark(
        "A public notice of a round dated before the day on which, by the answers on file, the round met its"
        " requirements."
    ),
    why=mark(
        "The notice makes known what was collected. Either it was posted before the quota was reached, or"
        " answers bear the day on which they were typed and not the day of the visit."
    ),
    example=Example(
        "projects/hongqi/project.yaml", "  before-design: 2022-02-12", "  before-design: 2022-03-08"
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file, households_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each notice older than the quota it announces; one that is not reached at all is for the reports."""
    track = filed.track
    if track is None or filed.dossier.households is None:
        return
    last = filed.programme.period.last
    for round_id, round_ in track.rounds_by_id.items():
        posted = filed.project.notice_of(round_id)
        days = _answered(filed, round_id, posted, min(filed.around.today, last)) if posted else []
        # Nearly always nobody has answered since, and nothing need be counted.
        if not days or posted is None:
            continue
        consultation = Consultation(filed.dossier, round_id, round_)
        if consultation.on(posted).met is not False:
            continue
        reached = next((day for day in days if consultation.on(day).met), None)
        if reached is None:
            continue
        yield Problem(
            rule=RULE,
            site=filed.site("notices", round_id),
            message=say(
                "the notice of “{name}” ({posted}) is older than its quota, reached on {day}",
                name=round_.name,
                posted=posted,
                day=reached,
            ),
            expected=say("{first} or later", first=reached),
            remedy=say(
                "check the day of the notice and those of the answers: {command}",
                command=renovation("consult", filed.dossier.id),
            ),
        )


def _answered(filed: FiledProject, round_id: str, after: date, last: date) -> list[date]:
    """The days after another, and until the last, on which somebody has answered in a round."""
    if round_id not in filed.dossier.answered or filed.dossier.answered[round_id][1] <= after:
        return []
    days = {
        day
        for rooms in (filed.dossier.households or {}).values()
        for household in rooms.values()
        for _, day in household.answers.get(round_id, ())
        if after < day <= last
    }
    return sorted(days)
