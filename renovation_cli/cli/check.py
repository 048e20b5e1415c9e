"""``renovation check``."""

import os
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import READING, command
from renovation_cli.cli.door import write_for_programs
from renovation_cli.cli.refusal import fail
from renovation_cli.cli.streams import note
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.render.findings_formats import BY_NAME, FINDINGS_FORMATS, Checked, FindingsFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from renovation_cli.cli.session import Session
    from renovation_cli.findings.finding import Finding
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Line


_FORMATS: Any = StrEnum("_FORMATS", {each.name: each.name for each in FINDINGS_FORMATS})  # type: ignore[misc]
"""The names of the formats; the type checker wants them typed, the registry has them."""
_TEXT = _FORMATS("text")


class FailOn(StrEnum):
    """From which weight on findings fail."""

    ERROR = "error"
    WARNING = "warning"


def _check(  # noqa: PLR0913 - the parameters are those of the command
    call: Call,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help=mark("Show only what is found in these files or folders.")),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help=mark("The weight from which findings fail."))
    ] = FailOn.ERROR,
    form: Annotated[
        _FORMATS,
        typer.Option("--format", help=mark("text with source lines, concise, json, or github annotations.")),
    ] = _TEXT,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REV|DATE",
            help=mark("Find, too, what was recorded at that revision and is changed or removed; it fails."),
        ),
    ] = None,
    *,
    data: Path | None,
    as_of: str | None,
    at: str | None = None,
    no_pager: bool = False,
    every: bool = False,
) -> None:
    from renovation_cli.cli.session import Session

    wanted = [_plain(path) if at else _existing(path) for path in paths or ()]
    near = wanted[0] if wanted else None
    session = Session(call=call, data=data, as_of=as_of, near=near, at=at, no_pager=no_pager)
    checked = _checked(session, wanted, against)
    options = {"against": against} if against else {}
    whole = None if every else renovation("check", *map(str, paths or ()), all=True, **options)
    _print(checked, BY_NAME[form], session, whole)
    failing = {"error"} if fail_on is FailOn.ERROR else {"error", "warning"}
    if any(each.rule.severity.value in failing or _is_altered(each) for each in checked.findings):
        raise typer.Exit(exit_status.FINDINGS)


def _is_altered(finding: "Finding") -> bool:
    """Whether it is what ``--against`` asks about: whoever names a revision wants it rejected."""
    from renovation_cli.checks.rules.recorded_fact_changed import RULE

    return finding.rule is RULE


def _checked(session: "Session", wanted: list[Path], against: str | None) -> Checked:
    """What is found in the files and folders that are asked about, in all of them if in none."""
    from renovation_cli.checks.inspection import Inspection

    for path in wanted:
        _refuse_outside(path, _plain(session.folder))
    inspection = Inspection(session.tree, session.as_of, session.today)
    every = inspection.run()
    if against is not None and inspection.rulebook is not None:
        from renovation_cli.cli.against import altered_facts

        every = inspection.compare(altered_facts(session, against, inspection.rulebook.programme))
    findings = [each for each in every if _is_wanted(session.folder / each.place.file, wanted)]
    files = len(inspection.present)
    return Checked(findings, session.as_of, inspection.complete, files, session.revision)


def _existing(path: Path) -> Path:
    if not path.exists():
        fail(say("There is no file or folder {path}.", path=str(path)), exit_status.USAGE)
    return _plain(path)


def _refuse_outside(path: Path, folder: Path) -> None:
    """End with a usage error for a path of which the check would say nothing: silence is no praise."""
    if not path.is_relative_to(folder) and not folder.is_relative_to(path):
        fail(
            say(
                "{path} is not in the data folder {folder}. Name its own with --data.",
                path=str(path),
                folder=str(folder),
            ),
            exit_status.USAGE,
        )


def _plain(path: Path) -> Path:
    """The path from the root without “..”; links are left as they are, as the user named them."""
    return Path(os.path.normpath(path.absolute()))


def _is_wanted(file: Path, wanted: list[Path]) -> bool:
    return not wanted or any(_plain(file).is_relative_to(path) for path in wanted)


def _print(checked: "Checked", form: FindingsFormat, session: "Session", every: Command | None) -> None:
    """Print the findings; on a terminal some, if ``every`` is the command that lists the rest."""
    from renovation_cli.render.findings_data import summary
    from renovation_cli.reports.document import Tone

    language = session.language
    if session.revision and not form.for_programs:
        for said in (session.revision.head, *session.revision.remarks):
            note(language.text(said))
    shown, more = (checked, None) if every is None or not form.shortened else _in_short(checked, every)
    made = form.render(shown, session.for_programs() if form.for_programs else language)
    if isinstance(made, str):
        write_for_programs(made)
    else:
        rest: list[Line] = [((language.text(more), Tone.DIM),), ()] if more else []
        session.pager().print(_drawn([*made, *rest], language))
    sys.stdout.flush()
    if form.summed:
        note(language.text(summary(checked.findings, checked.files)))
    if checked.findings and form.explained:
        code = checked.findings[0].rule.code
        note(language.text(say("What a code means: {command}", command=renovation("explain", code))))


def _in_short(checked: "Checked", every: Command) -> "tuple[Checked, Text | None]":
    """What a terminal is given of a great many findings, and what is said of the rest; a pipe gets all."""
    from renovation_cli.render.findings_in_short import in_short, what_is_left_out

    if not sys.stdout.isatty():
        return checked, None
    kept, left = in_short(checked.findings)
    return replace(checked, findings=kept), what_is_left_out(left, every) if left else None


def _drawn(lines: "Iterable[Line]", language: "Language") -> str:
    """Lines as text, in colour where somebody is looking; only then is the library for it needed."""
    if sys.stdout.isatty():
        from renovation_cli.render import terminal

        return terminal.drawn(lines, language, encoding=sys.stdout.encoding, colour=True)
    return "".join("".join(part for part, _ in line) + "\n" for line in lines)


CHECK = command(
    "check",
    mark("Find everything that is wrong in the data, with file, line and column."),
    (
        "renovation check",
        "renovation check data/projects/hongyan-xincun --format concise",
        "renovation check --fail-on warning --format github",
    ),
    _check,
    ("every", *READING),
)
