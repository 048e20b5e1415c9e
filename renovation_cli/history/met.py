"""Which rounds a commit brought to their quota: judged before it and after it, by the plan as it is."""

from dataclasses import replace

from renovation_cli.compute.consultation import consult
from renovation_cli.history.changes import Changed
from renovation_cli.history.commits import Line
from renovation_cli.history.files import record_in
from renovation_cli.history.repository import Repository
from renovation_cli.model.book import Dossier
from renovation_cli.model.programme import Programme


def with_met(
    repository: Repository, line: Line, changed: Changed, path: str, programme: Programme
) -> Changed:
    """What a commit did to a file of households, with the rounds whose requirements came to hold by it.

    Of a merge nothing is told: what it joins was told of the commits that recorded it.

    Args:
        repository: the repository.
        line: its history.
        changed: what the commit did to a file.
        path: the data folder's in the repository.
        programme: the plan.
    """
    rounds = {
        each.fact.owner[-1]
        for each in changed.changes
        if each.fact.section[-1] == "answers" and not each.corrected
    }
    parents = line.commits[changed.commit.id].parents
    if not rounds or changed.project is None or len(parents) > 1:
        return changed
    now = _dossier(repository, changed.commit.id, path, changed.project)
    then = _dossier(repository, parents[0], path, changed.project) if parents else None
    track = now.track(programme) if now else None
    if now is None or track is None:
        return changed
    met = {
        round_id
        for _, _, round_id, round_ in track.rounds()
        if round_id in rounds
        and consult(now, round_id, round_, changed.commit.day).met is True
        and (then is None or consult(then, round_id, round_, changed.commit.day).met is not True)
    }
    return replace(changed, met=frozenset(met))


def _dossier(repository: Repository, commit: str, path: str, project: str) -> Dossier | None:
    """A project as it was committed; None where its file or that of its households cannot be read."""
    tree = repository.tree(commit, f"{path}/projects/{project}" if path else f"projects/{project}")
    head, homes = (
        record_in(name, tree.read(name)) if name in tree.files else None
        for name in ("project.yaml", "households.yaml")
    )
    return None if head is None else Dossier(project, head, homes)
