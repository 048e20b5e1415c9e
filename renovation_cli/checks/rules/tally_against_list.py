"""C656: totals of a round that the list of households contradicts."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.asking import asking
from renovation_cli.compute.opinions import count, sum_of_counts
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file, project_file
from renovation_cli.model.household import answers_in
from renovation_cli.model.vote import Vote

RULE = Rule(
    code="C656",
    name="tally-against-list",
    severity=Severity.WARNING,
    flags=mark(
        "Totals of a round beside a list of households that says otherwise: more opinions in the list by the"
        " day of the totals, or fewer in a whole list."
    ),
    why=mark("The list counts, so the totals have no effect; one of the two is wrong."),
    example=Example(
        "projects/hongqi/project.yaml",
        "tallies:\n  before-design: {on: 2022-03-08, asked: 5, received: 3}\nasked_again:\n",
        "asked_again:\n",
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file, households_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of the totals that the list contradicts."""
    dossier, track = filed.dossier, filed.track
    if track is None or not dossier.answered.keys() <= track.rounds_by_id.keys():
        return  # answers under a wrong name are missing from the round that was meant
    for round_id, vote in filed.project.tallies.items():
        if round_id not in dossier.answered or round_id not in track.rounds_by_id:
            continue
        asked = asking(dossier, round_id, track.rounds_by_id[round_id], vote.on)
        counts = sum_of_counts(
            count(len(rooms), answers_in(round_id, rooms.values()), asked)
            for rooms in (dossier.households or {}).values()
        )
        is_whole = counts.listed == filed.project.stated_households
        if counts.received == vote.received or (counts.received < vote.received and not is_whole):
            continue
        yield Problem(
            rule=RULE,
            site=filed.site("tallies", round_id, "received"),
            message=_message(vote, counts.received),
            expected=say("what the list adds up to, or no totals"),
            remedy=say(
                "the list counts; remove the totals, or complete the list: {command}",
                command=renovation("consult", dossier.id),
            ),
        )


def _message(vote: Vote, listed: int) -> Text:
    return say(
        "{received} opinions by {day} in the totals, {listed} in the list",
        received=vote.received,
        day=vote.on,
        listed=listed,
    )
