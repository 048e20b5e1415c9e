"""R405: an answer or a notice for a round that the project's track does not have."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say, say_n
from renovation_cli.model.book import PROGRAMME_FILE, households_file
from renovation_cli.model.household import Household
from renovation_cli.model.track import Round

RULE = Rule(
    code="R405",
    name="unknown-round",
    severity=Severity.ERROR,
    flags=mark(
        "An answer of a household, a public notice, totals or a new beginning of a round that the project's"
        " track does not have."
    ),
    why=mark("The opinion would be counted in no round."),
    example=Example(
        "projects/hongqi/households.yaml",
        "owner: o-1, before-desing: abstain",
        "owner: o-1, before-design: abstain",
    ),
    source=mark("plan 三(二)1"),
)


_ONE_BY_ONE = 20
"""Beyond this the round is missing from the plan rather than misspelt, and is said once."""


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each round named by the project or a household that is not in the track."""
    track = filed.track
    if track is None:
        return
    known = track.rounds_by_id
    project = filed.project
    named: dict[str, Iterable[str]] = {
        "notices": project.notices,
        "tallies": project.tallies,
        "asked_again": project.asked_again,
    }
    for key, rounds in named.items():
        for round_id in rounds:
            if round_id not in known:
                yield _problem(filed.site(key, round_id, at=At.KEY), round_id, known)
    yield from _of_households(filed, known)


def _of_households(filed: FiledProject, rounds: Mapping[str, Round]) -> Iterator[Problem]:
    if filed.dossier.answered.keys() <= rounds.keys():
        return
    unlisted: dict[str, list[Site]] = {}
    known: dict[str, Any] = {**rounds, **dict.fromkeys(Household.model_fields)}
    for building, rooms in (filed.dossier.households or {}).items():
        for room, household in rooms.items():
            for round_id in household.answers.keys() - rounds.keys():
                site = Site(households_file(filed.dossier.id), (building, room, round_id), At.KEY)
                unlisted.setdefault(round_id, []).append(site)
    for round_id, sites in unlisted.items():
        if len(sites) <= _ONE_BY_ONE:
            for site in sites:
                yield _problem(site, round_id, known)
            continue
        message = say_n(
            "the project's track has no round “{given}”, which {n} household has answered",
            "the project's track has no round “{given}”, which {n} households have answered",
            len(sites),
            given=round_id,
        )
        yield unknown(RULE, sites[0], message, given=round_id, known=known)


def _problem(site: Site, given: str, known: Mapping[str, Any]) -> Problem:
    message = say("the project's track has no round “{given}”", given=given)
    return unknown(RULE, site, message, given=given, known=known)
