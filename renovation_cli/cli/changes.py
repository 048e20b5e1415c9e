"""``renovation changes``."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import PLACES, command, extent_of
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from renovation_cli.cli.session import Session
    from renovation_cli.compute.who.entry import Entry
    from renovation_cli.position import Position
    from renovation_cli.reports.changes import Range
    from renovation_cli.reports.document import Document

_USUAL = "7d"
_DAYS = re.compile(r"(\d{1,5})d")

RangeArgument = Annotated[
    str | None,
    typer.Argument(metavar="REV1..REV2", help=mark("The commits that the first does not stand on.")),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help=mark(
            "What came on file on that day or later; 7d, as if not given, for seven days up to today or --at."
        ),
    ),
]
SignOption = Annotated[
    bool,
    typer.Option("--exit-code", help=mark("End with 1 where something recorded was changed or removed.")),
]


def _changes(  # noqa: PLR0913 - the parameters are those of the command
    call: Call,
    asked: RangeArgument = None,
    since: SinceOption = None,
    *,
    sign: SignOption = False,
    streets: list[str] | None = None,
    communities: list[str] | None = None,
    projects: list[str] | None = None,
    tracks: list[str] | None = None,
    every: bool = False,
    data: Path | None = None,
    at: str | None = None,
    no_pager: bool = False,
    form: Any = None,
    output: Path | None = None,
) -> None:
    from renovation_cli.cli.narrow import Asked
    from renovation_cli.cli.session import Session
    from renovation_cli.cli.written import CORRECTED, note_sign

    first, last = _ends(asked, since, at)
    session = Session(call=call, data=data, as_of=None, at=last, no_pager=no_pager)
    session.extent = extent_of(form, output, (), {"every": every})
    session.narrowing = Asked("changes", streets or (), communities or (), projects or (), tracks or ())
    document, is_corrected = _document(session, first, since or _USUAL, of_then=bool(at))
    session.show(document, form, output)
    if sign and is_corrected:
        note_sign(CORRECTED, output, session.language)
        raise typer.Exit(exit_status.FINDINGS)


def _document(session: "Session", first: str | None, since: str, *, of_then: bool) -> "tuple[Document, bool]":
    """The report, and whether something in it was corrected."""
    from renovation_cli.cli.at import troubles
    from renovation_cli.cli.session import Planless
    from renovation_cli.reports.changes import CHANGES, changes

    try:
        position = session.whole_position()
    except Planless as planless:
        return planless.document(CHANGES), False
    with troubles():
        found = _range(session, first, since, of_then=of_then)
    if session.narrowing:
        position = session.narrowing.of(position, _known(position, found))
    return changes(position, found, session.extent)


def _known(position: "Position", found: "Range") -> "Iterator[Entry]":
    """What may be named beside what belongs to the programme at the end of the range."""
    from renovation_cli.compute.who.entry import Entry, EntryKind

    for state in position.withdrawn:
        yield Entry(EntryKind.PROJECT, state.id, state.project.name)
        yield Entry(EntryKind.PROJECT, state.id, position.called(state.id))
    for folder, name in found.earlier.names():
        yield Entry(EntryKind.PROJECT, folder, name)
    for streets, communities in found.earlier.places():
        yield from (Entry(EntryKind.STREET, each, each) for each in streets)
        yield from (Entry(EntryKind.COMMUNITY, each, each) for each in communities)


def _ends(asked: str | None, since: str | None, at: str | None) -> tuple[str | None, str]:
    """The revision from which on and the one up to which is asked; one of them is enough."""
    from renovation_cli.cli.at import is_said

    if asked is None:
        return None, at or "HEAD"
    if since or at:
        fail(say("REV1..REV2 already says which commits: leave out --since and --at."), exit_status.USAGE)
    first, dots, last = asked.partition("..")
    if is_said(first) and not last.startswith(".") and ".." not in last:
        _no_days(first, last)
    if not dots or not first or last.startswith(".") or ".." in last:
        text = say(
            "“{given}” is no range: that has two ends and two dots between them. Write it like {example}.",
            given=asked,
            example="HEAD~1..HEAD",
        )
        fail(text, exit_status.USAGE)
    return first, last or "HEAD"


def _no_days(first: str, last: str) -> NoReturn:
    """Say that a range does not begin with a day, and what is typed for one.

    The state at the end of a day has that day's commits, so a range from there would be without them; nobody
    who types two days means that.
    """
    command = renovation("changes", since=first, **({} if last in ("", "HEAD") else {"at": last}))
    text = say(
        "“{first}” is a day, and a range begins with a revision: a tag, a branch, or the id of a commit."
        " What came on file from that day on is told by: {command}",
        first=first,
        command=command,
    )
    fail(text, exit_status.USAGE)


def _range(session: "Session", first: str | None, since: str, *, of_then: bool) -> "Range":
    from renovation_cli.history.changes import made_of, told
    from renovation_cli.history.earlier import earlier_of
    from renovation_cli.history.met import with_met
    from renovation_cli.history.ranges import are_rewritten, between, known_of, odd_clocks, unparted
    from renovation_cli.history.ranges import since as from_day
    from renovation_cli.loading.zone import zone_of
    from renovation_cli.reports.changes import Range

    assert session.committed is not None
    repository, path = session.committed.repository, session.committed.path
    position = session.whole_position()
    zone, programme = zone_of(session.tree), position.rulebook.programme
    if first is not None:
        line, commits = between(repository, first, session.committed.revision.id)
        said = say("From {first} to {last}.", first=first, last=session.committed.revision.short)
        options: dict[str, Any] = {}
    else:
        start = _start(session, since, session.committed.day if of_then else session.today)
        line = repository.line()
        commits = from_day(line, session.committed.revision.id, start, zone)
        said = say("What came on file from {day} on.", day=start)
        options = {"since": start.isoformat()}
    known, remarks = known_of(repository, commits)
    made = [made_of(repository.objects, each, zone) for each in known]
    changed = [
        with_met(repository, line, each, path, programme)
        for each in told(repository, line, known, path, zone)
    ]
    return Range(
        said=said,
        commits=made,
        changed=changed,
        earlier=earlier_of(changed),
        projects={state.id: state.project for state in position.on_file},
        remarks=(*remarks, *unparted(repository, line, known), *odd_clocks(line, known, zone)),
        rewritten=are_rewritten(made),
        options=options,
    )


def _start(session: "Session", since: str, day: date) -> date:
    """The first day that is asked about, days counted back from today or that of --at."""
    from renovation_cli.cli.days import day_said
    from renovation_cli.loading.period import period_of

    if found := _DAYS.fullmatch(since):
        return day - timedelta(days=max(int(found[1]) - 1, 0))
    return day_said(since, "--since", day, lambda: period_of(session.tree))


CHANGES = command(
    "changes",
    mark("What commits recorded and corrected, of which project, and by whom; needs git."),
    (
        "renovation changes",
        "renovation changes --since 2022-05-09",
        "renovation changes --street 列东街道",
        "renovation changes HEAD~5..HEAD --format json",
    ),
    _changes,
    (*PLACES, "every", "data", "at", "lang", "no_pager", "form", "output"),
)
