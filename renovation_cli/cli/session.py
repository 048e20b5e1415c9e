"""What every command that reads data does first and last: find it, settle the day, print, and end."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from renovation_cli.cli import data_folder, exit_status, work_tree
from renovation_cli.cli import output as outputs
from renovation_cli.cli.call import Call
from renovation_cli.cli.days import day, day_said
from renovation_cli.cli.locale_choice import CHINESE
from renovation_cli.cli.refusal import NothingNamed, fail
from renovation_cli.cli.spoken_names import SpokenNames
from renovation_cli.cli.written import note_sign
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.loading.tree import FolderTree, Tree
from renovation_cli.reports.extent import SCREEN

if TYPE_CHECKING:
    from renovation_cli.cli.at import Committed
    from renovation_cli.cli.narrow import Asked
    from renovation_cli.cli.pager import Pager
    from renovation_cli.position import NoPlan, Position, Visit
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report
    from renovation_cli.reports.sign import Sign

WORKSPACE_VARIABLE = "GITHUB_WORKSPACE"
TODAY_VARIABLE = "RENOVATION_TODAY"


Clock = Callable[[tzinfo], datetime]
"""What tells the time in a zone."""


def today(tree: Tree, now: Clock = datetime.now) -> date:
    """The day in the programme's time zone, or the one that ``RENOVATION_TODAY`` names.

    Nothing else reads the clock. The zone of the machine does not matter: a day ends for the district, not
    for whoever looks.
    """
    fixed = os.environ.get(TODAY_VARIABLE)
    if fixed:
        return day(fixed, TODAY_VARIABLE)
    from renovation_cli.loading.zone import zone_of

    return now(zone_of(tree)).date()


def working_directory() -> Path:
    """Where the command was started; one that has been removed meanwhile holds no data."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        fail(say("The working directory does not exist any more. Change to another."), exit_status.NO_DATA)


def standing() -> Path | None:
    """Where paths are shown from; None where that directory has been removed meanwhile."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return None


class Planless(Exception):  # noqa: N818 - no error of ours: whoever prints a report has one answer to it
    """There is no plan that can be read, whatever report was asked for."""

    def __init__(self, found: "NoPlan") -> None:
        super().__init__()
        self.found = found

    def document(self, kind: "Report[Any]") -> "Document":
        """What is printed in the place of a report."""
        from renovation_cli.reports.frame import planless

        return planless(kind, self.found)


class Session:
    """One command's data, day and language."""

    def __init__(
        self,
        call: Call,
        data: Path | None,
        as_of: str | None,
        near: Path | None = None,
        *,
        at: str | None = None,
        no_pager: bool = False,
    ) -> None:
        self.call = call
        self._asked = data, near
        self._read: Position | None = None
        self.narrowing: Asked | None = None
        """To which part a report is narrowed."""
        self.extent = SCREEN
        """How much of it is printed."""
        self.is_in_detail = False
        """Whether `--detail` was typed; programs get everything of a report without it."""
        self.no_pager = no_pager
        """Whether it is printed as it is, however long."""
        self.spoken = SpokenNames(in_names=call.language_code == CHINESE)
        """By which words the commands that are shown name projects and rounds."""
        self.committed = None if at is None else _committed(call, data, near, at)
        """The state that was committed, where one is asked for."""
        settled = call.settings.data
        self.folder = self.committed.folder if self.committed else _find(data, near, settled)
        self.tree: Tree = self.committed.tree if self.committed else FolderTree(self.folder)
        self.revision = self.committed.revision if self.committed else None
        self.today = today(self.tree)
        judged = self.committed.day if self.committed else self.today
        self.as_of = judged if as_of is None else self._day(as_of)
        self._given = None if as_of is None else self.as_of
        self.language = self._language(path_of=self.path_of, spoken=self.spoken.spoken)

    def position(self, visit: "Visit | None" = None) -> "Position":
        """The programme's position on the day, narrowed to the part that was asked for.

        Raises:
            Planless: there is no plan that can be read.
        """
        found = self.whole_position(visit)
        return self.narrowing.of(found) if self.narrowing else found

    def whole_position(self, visit: "Visit | None" = None) -> "Position":
        """The position of the whole programme, which is read once; again only where somebody visits it."""
        from renovation_cli.position import take_position

        if self._read is None or visit is not None:
            return self.taken(take_position(self.tree, self.as_of, self.today, visit))
        return self._read

    def read_committed(self) -> "Committed":
        """Read what was committed last from now on, where no state is asked for; the day judged for stays."""
        if self.committed is None:
            self.committed = _committed(self.call, *self._asked, "HEAD")
            self.folder, self.tree = self.committed.folder, self.committed.tree
            self.revision = self.committed.revision
            self._read = None
            self.language = self._language(path_of=self.path_of, spoken=self.spoken.spoken)
        return self.committed

    def taken(self, found: "Position | NoPlan") -> "Position":
        """A position of the whole programme that was taken elsewhere, to make a report of.

        Raises:
            Planless: there is no plan that can be read.
        """
        from renovation_cli.position import NoPlan

        found = replace(found, at=self.revision)
        if isinstance(found, NoPlan):
            raise Planless(found)
        self._read = found
        self.spoken.know(found)
        return found

    def judge_for(self, day: date) -> None:
        """Judge for another day than the one that was asked for; the commands shown carry it then."""
        if day != self.as_of:
            self.as_of = self._given = day
            self._read = None
            self.language = self._language(path_of=self.path_of)

    def path_of(self, file: str) -> str:
        """A file of the data folder as the user would open it from here."""
        shown = data_folder.shown(self.folder, standing())
        return file if shown == "." else f"{shown}/{file}"

    def for_programs(self) -> "Language":
        """The language with paths as programs look for them: from the top of the workspace or work tree."""
        top = work_tree.top_for_programs(self.folder, os.environ.get(WORKSPACE_VARIABLE))
        if top is None:
            return self._language(path_of=self.path_of)
        inside = self.folder.resolve().relative_to(top)
        return self._language(path_of=lambda file: (inside / file).as_posix())

    def _day(self, text: str) -> date:
        """The day that ``--as-of`` names or says."""
        from renovation_cli.loading.period import period_of

        return day_said(text, "--as-of", self.today, lambda: period_of(self.tree))

    def _language(self, **told: Callable[..., Any]) -> "Language":
        """The language; the commands it shows carry the day as a date, which means the same tomorrow."""
        at = self.revision.name if self.revision else None
        return self.call.language(self._given, at=at, **told, **self._surroundings())

    def _surroundings(self) -> dict[str, Any]:
        """How git is told of the data folder's files from here, and how reports are narrowed."""
        top, standing_at = work_tree.top_of(self.folder), standing()
        here = top is None or (standing_at is not None and standing_at.is_relative_to(top))
        return {
            "narrowing": lambda verb: self.narrowing.options_of(verb) if self.narrowing else (),
            "is_tracked": lambda file: bool(self.revision) or work_tree.is_tracked(self.folder / file),
            "git_folder": None if here else data_folder.shown(self.folder, standing_at),
        }

    def pager(self) -> "Pager":
        """What prints a text for people, however long it is."""
        from renovation_cli.cli.pager import pager_of

        return pager_of(self.call, self.folder, no_pager=self.no_pager)

    def show(
        self,
        document: "Document",
        form: str | None,
        output: Path | None = None,
        sign: "Sign | None" = None,
        offered: tuple[str, ...] = (),
    ) -> None:
        """Print a report, and end with 1 if its figures are incomplete, or a sign asked for holds of it."""
        chosen = outputs.format_of(form, output, offered)
        language = self.for_programs() if chosen.for_programs else self.language
        outputs.show(document, chosen, language, output, self.pager())
        shown = sign is not None and document.shows(sign)
        if sign is not None and shown:
            note_sign(sign, output, self.language)
        if shown or not document.complete:
            raise typer.Exit(exit_status.FINDINGS)


def _committed(call: Call, data: Path | None, near: Path | None, at: str) -> "Committed":
    from renovation_cli.cli.at import committed

    return committed(call, data, at, lambda: near or working_directory(), today)


def _find(data: Path | None, near: Path | None, settled: Path | None) -> Path:
    found, asked = data_folder.asked_for(data, os.environ, settled, lambda: near or working_directory())
    if found is None:
        raise NothingNamed(_not_found(asked.value), exit_status.NO_DATA)
    return found


def _not_found(named: Path | None) -> Text:
    if named:
        return say(
            "There is no programme.yaml in {folder}. Name the folder that holds it: --data FOLDER.",
            folder=str(named),
        )
    return say(
        "No data found: neither here nor in a folder above is there a data/programme.yaml."
        " Name the folder that holds programme.yaml with --data FOLDER,"
        " or make a sample with: {command}",
        command=renovation("demo", "FOLDER"),
    )
