"""``check --against``: what was recorded at a revision and is changed or gone in the files."""

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

from renovation_cli.checks.altered_facts import AlteredFact
from renovation_cli.cli import exit_status
from renovation_cli.cli.at import asked_commit, history_of, troubles
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.problem import At, Site
from renovation_cli.findings.text import say
from renovation_cli.history.against import Altered, altered
from renovation_cli.history.commits import Commit, day_of
from renovation_cli.history.revision import SHORT
from renovation_cli.loading.tree import Tree
from renovation_cli.loading.zone import zone_of
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.reports.wording.recorded_changes import corrected, said, what_of

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.facts import Change
    from renovation_cli.history.repository import Repository
    from renovation_cli.model.programme import Programme

OPTION = "--against"


def altered_facts(session: "Session", revision: str, programme: "Programme") -> list[AlteredFact]:
    """Every fact that is changed or gone since what is asked about parted from a revision.

    What others have recorded at the revision since then is not gone: it was never here.

    Args:
        session: whose data it is about.
        revision: a revision or a day, as it was given.
        programme: the plan.
    """
    with troubles():
        repository, path, tip = history_of(session)
        zone = zone_of(session.tree)
        commit = _parted(repository, tip, asked_commit(session, repository, revision, OPTION, zone))
        then = repository.tree(commit.id, path)
        if PROGRAMME_FILE not in then.files:
            _refuse(commit, path, zone)
        return list(facts_between(then, session.tree, programme, commit, zone))


def _parted(repository: "Repository", tip: str, other: str) -> Commit:
    """The last commit that two stand on; the other where they have nothing in common."""
    line = repository.line(other)
    return line.commits[line.parted(tip, other) or other]


def _refuse(commit: Commit, path: str, zone: tzinfo) -> None:
    fail(
        say(
            "At {id} of {day} there was no programme.yaml in {folder}, so there is nothing to compare with."
            " Name a later revision: --against REV",
            id=commit.id[:SHORT],
            day=day_of(commit.since, zone),
            folder=f"{path}/" if path else "./",
        ),
        exit_status.NO_DATA,
    )


def facts_between(
    then: Tree, now: Tree, programme: "Programme", commit: Commit, zone: tzinfo
) -> Iterator[AlteredFact]:
    """Every fact of one state that is changed or gone in another, in words.

    Args:
        then: the one state.
        now: the other.
        programme: the plan, by whose names they are told.
        commit: that of the one state.
        zone: the district's time zone.
    """
    id_, day = commit.id[:SHORT], day_of(commit.since, zone)
    for each in altered(then, now):
        if each.is_gone:
            number = len(each.changes)
            yield AlteredFact(
                site=Site(each.file), revision=id_, day=day, what=say("the file"), was=None, number=number
            )
            continue
        for change in _outermost(each.changes):
            yield AlteredFact(
                site=_site(each, change),
                revision=id_,
                day=day,
                what=what_of(change, programme),
                was=said(change.before, tuple(change.before.values), programme) if change.before else None,
                now=corrected(change, programme) if change.after else None,
            )


def _outermost(changes: Iterable["Change"]) -> list["Change"]:
    """Without what is gone together with the entry that it belonged to."""
    every = list(changes)
    gone = {each.fact.path for each in every if each.after is None and each.fact.path}

    def is_within(change: "Change") -> bool:
        path = change.fact.path
        return change.after is None and any(path[:end] in gone for end in range(1, len(path)))

    return [each for each in every if not is_within(each)]


def _site(found: Altered, change: "Change") -> Site:
    """Its place: of what is changed the value, of what is gone where it would stand."""
    after = change.after
    if after is not None:
        key = next(iter(change.keys), None)
        inside = key is not None and len(after.values) > 1 and key in after.values
        return Site(found.file, (*after.path, *((key,) if inside and key else ())))
    path = change.fact.path
    of_list = bool(path) and isinstance(path[-1], int)
    return Site(found.file, path[:-1], At.KEY) if of_list else Site(found.file, path)
