"""D542: a public notice dated before the quota of its round was reached."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.compute.consultation import consult
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file
from renovation_cli.model.programme import Round

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


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each notice older than the quota it announces; one that is not reached at all is for the reports."""
    track = dossier.track(around.rulebook.programme)
    if track is None or dossier.households is None:
        return
    last = around.rulebook.programme.period.last
    for _, _, round_id, round_ in track.rounds():
        posted = dossier.project.notices.get(round_id)
        if posted is None or consult(dossier, round_id, round_, posted).met is not False:
            continue
        reached = _reached(dossier, round_id, round_, posted, min(around.today, last))
        if reached is None:
            continue
        yield Problem(
            RULE,
            Site(project_file(dossier.id), ("notices", round_id)),
            say(
                "the notice of “{name}” ({posted}) is older than its quota, reached on {day}",
                name=round_.name,
                posted=posted,
                day=reached,
            ),
            say("{first} or later", first=reached),
            say(
                "check the day of the notice and those of the answers: {command}",
                command=renovation("consult", dossier.id),
            ),
        )


def _reached(dossier: Dossier, round_id: str, round_: Round, after: date, last: date) -> date | None:
    """The first day after another, and until the last, on which the round meets its requirements."""
    days = {
        day
        for rooms in (dossier.households or {}).values()
        for household in rooms.values()
        for _, day in household.answers.get(round_id, ())
        if after < day <= last
    }
    return next((day for day in sorted(days) if consult(dossier, round_id, round_, day).met), None)
