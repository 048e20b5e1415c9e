"""What was on file at the end of each of some days, by one walk over the main line."""

from collections.abc import Iterable
from datetime import date, tzinfo

from renovation_cli.findings.text import Text, say
from renovation_cli.history.commits import day_of, end_of
from renovation_cli.history.repository import Repository
from renovation_cli.history.revision import SHORT
from renovation_cli.history.tree import CommittedTree, folder_at
from renovation_cli.model.files import PROGRAMME_FILE


def on_days(
    repository: Repository, start: str, days: Iterable[date], zone: tzinfo, path: str
) -> dict[date, CommittedTree | Text]:
    """The data of each day, or why it is not known.

    Args:
        repository: the repository.
        start: the commit from which the main line is followed back.
        days: the days.
        zone: the district's time zone.
        path: the data folder's in the repository.

    Raises:
        Trouble: the history cannot be walked.
    """
    line = repository.line()
    found: dict[date, CommittedTree | Text] = {}
    for day in days:
        commit = line.by(end_of(day, zone), start)
        if commit is None:
            first = line.first
            found[day] = _too_early(repository, first.id[:SHORT], day_of(first.since, zone))
            continue
        folder = folder_at(repository.objects, repository.root(commit.id), path)
        tree = CommittedTree(repository.objects, folder)
        found[day] = tree if PROGRAMME_FILE in tree.files else _no_plan(path)
    return found


def _too_early(repository: Repository, first: str, day: date) -> Text:
    if repository.shallow:
        return say(
            "this clone begins with {id} of {day}; it is completed by: git fetch --unshallow",
            id=first,
            day=day,
        )
    return say("the first commit is {id} of {day}.", id=first, day=day)


def _no_plan(path: str) -> Text:
    return say("there was no programme.yaml in {folder} then.", folder=f"{path}/" if path else "./")
