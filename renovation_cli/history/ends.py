"""What was on file at the ends of several days, by one walk over the history."""

from collections.abc import Sequence
from datetime import date, tzinfo

from renovation_cli.findings.text import Text, say
from renovation_cli.history.commits import Line, day_of, end_of
from renovation_cli.history.repository import Repository, odd_clock, too_early
from renovation_cli.history.revision import SHORT, Revision
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Ends:
    """The states at the ends of some days."""

    revisions: tuple[Revision | None, ...]
    """Of each day; None where nothing was on file yet, or this clone does not reach back so far."""
    remarks: tuple[Text, ...]
    """What has to be known of them."""


def at_ends_of(repository: Repository, days: Sequence[date], zone: tzinfo) -> Ends:
    """The last commit of the main line by the end of each day.

    Args:
        repository: opened at the commit whose history is asked for.
        days: the earliest first.
        zone: the district's time zone.

    Raises:
        Trouble: there is none by the end of any of them.
    """
    line = repository.line()
    found = [line.by(end_of(day, zone)) for day in days]
    if found[-1] is None:
        raise too_early(repository, line, days[-1], zone)
    revisions = [
        None if each is None else Revision(each.id, day_of(each.since, zone), day.isoformat())
        for day, each in zip(days, found, strict=True)
    ]
    clocks = [odd_clock(line, each, zone) for each in dict.fromkeys(filter(None, found))]
    remarks = [_begins(repository, line, days, revisions, zone), *clocks, repository.under_way()]
    return Ends(tuple(revisions), tuple(filter(None, remarks)))


def _begins(
    repository: Repository, line: Line, days: Sequence[date], found: Sequence[Revision | None], zone: tzinfo
) -> Text | None:
    """Since when anything is known of what was on file, where some of the days are before that."""
    if None not in found:
        return None
    first = line.first
    last = max(day for day, each in zip(days, found, strict=True) if each is None)
    values = {"id": first.id[:SHORT], "first": day_of(first.since, zone), "day": last}
    if repository.shallow:
        return say(
            "This clone begins with {id} of {first}: what was on file on {day} and before is not known here."
            " It is completed by: git fetch --unshallow",
            **values,
        )
    return say("Nothing was on file yet on {day} and before: the first commit is {id} of {first}.", **values)
