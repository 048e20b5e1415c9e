"""A command as a row of the registry: its name, its help, its examples, what it takes and what it does."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from renovation_cli.cli import exit_code, narrow
from renovation_cli.cli.exit_code import TAKEN, needs_sign, sign_of
from renovation_cli.cli.find_place import narrow_by_name, place_or_project
from renovation_cli.cli.folder_meant import folder_told
from renovation_cli.cli.narrow import REACH, Asked, only_of
from renovation_cli.cli.options import SHARED, NameArgument, ProjectArgument
from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.progress import ProjectState
    from renovation_cli.position import Position
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.extent import Extent
    from renovation_cli.reports.frame import Report

Whole = tuple["Report[Any]", "Callable[..., Document]"]
"""What kind of report it is, and the one on the programme."""
WholeAndOne = tuple["Report[Any]", "Callable[..., Document]", "Callable[[Position, ProjectState], Document]"]
"""What kind of report it is, the one on the programme, and the one on a project that belongs to it."""
READING = ("data", "as_of", "at", "lang", "no_pager")
REPORTING = (*READING, "form", "output")
PLACES = ("streets", "communities", "projects", "tracks")
"""What narrows a report to projects by what they are."""
NARROWING = (*PLACES, "holders")
"""What narrows a report to a part of the programme."""
EXTENT = ("detail", "every")
"""How much of a report is printed."""


@dataclass(frozen=True, slots=True)
class Command:
    """What is told of a command, and what it does."""

    name: str
    help: str
    """One sentence, a key of the catalogues."""
    examples: tuple[str, ...]
    """Command lines for the end of the help page."""
    run: Callable[..., None]
    """Called with the `Call`, then by name with the value of every parameter but ``lang``."""
    own: Mapping[str, inspect.Parameter]
    """What it takes alone."""
    shared: tuple[str, ...]
    """What it takes as others do: names of `renovation_cli.cli.options.SHARED`."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Of those, the fixed words that mean something in it, each with what its help page says of it."""

    @property
    def parameters(self) -> dict[str, inspect.Parameter]:
        """Everything it takes, in the order of its help page."""
        return {**self.own, **{name: SHARED[name] for name in self.shared}}

    @property
    def is_report(self) -> bool:
        """Whether it reads the data and prints a document."""
        return self.shared[-len(REPORTING) :] == REPORTING


def command(
    name: str, help_: str, examples: tuple[str, ...], run: Callable[..., None], shared: tuple[str, ...]
) -> Command:
    """A command that prints by itself.

    Args:
        name: the word that is typed.
        help_: one sentence, marked for the catalogues.
        examples: command lines for the help page.
        run: called with the `Call` and with what is given; its further parameters are those of the command.
        shared: which of the shared options it takes; the language is settled before it runs.
    """
    own = {name: each for name, each in _own(run).items() if name not in shared}
    return Command(name=name, help=help_, examples=examples, run=run, own=own, shared=shared)


def report(
    name: str,
    help_: str,
    examples: tuple[str, ...],
    make: Callable[..., "Document"],
    kind: Callable[..., "Report[Any]"],
    narrowing: tuple[str, ...] = NARROWING,
    extent: tuple[str, ...] = (),
    documents: tuple[str, ...] = (),
) -> Command:
    """A command that prints a report. Its `Session` gives a position narrowed to what is asked for.

    Args:
        name: the word that is typed.
        help_: one sentence, marked for the catalogues.
        examples: command lines for the help page.
        make: makes the report of a `Session`; its further parameters are those of the command.
        kind: imports what kind of report it is, by the same parameters: all there is to print without a plan.
        narrowing: by which options of a place it is narrowed (`only_of` has more); none for no projects.
        extent: by which of the shared options more of it is printed.
        documents: in which formats it is written beside those of every report (`render.formats`).
    """
    narrows, summing = _narrowing_of(name, narrowing)

    def run(call: Any, data: Any, form: Any, output: Any = None, **given: Any) -> None:
        parts = {each: _given(given.pop(each, None)) for each in narrows}
        sign = sign_of(asked := Asked(name, **parts), given.pop("exit_code", None))
        by, typed = [given.pop(each) for each in summing], {each: given.pop(each) for each in extent}
        with folder_told(name, given.get("name") or given.get("project")):
            session = _session(call, data, given)
            session.extent = extent_of(form, output, documents, typed)
            session.is_in_detail, session.narrowing = typed.get("detail", False), asked
            summed = {"name": name, "by": by[0], "given": given} if any(by) else None
            making = (_summed, _sums, summed) if summed else (make, partial(kind, **parts), given)
            document = _made(session, *making)
        needs_sign(document, sign)
        session.show(document, form, output, sign, documents)

    shared = (*narrows, *summing, *extent, *(("exit_code",) if name in TAKEN else ()), *REPORTING)
    return replace(command(name, help_, examples, run, shared), own=_own(make), words=_words_of(name))


def _given(value: Any) -> Any:
    """What was typed for an option, nothing where none was; an empty word is typed and means nothing."""
    return () if value is None or value == [] else value


def _narrowing_of(name: str, places: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The options by which a report is narrowed, and that by which its items are summed."""
    if not places:
        return (), ()
    only = ("only",) if only_of(name) else ()
    return (*places, *only), ("by",) if name in REACH and REACH[name].sums else ()


def _words_of(name: str) -> dict[str, Mapping[str, str]]:
    """What each word means that a report takes for an option of a few."""
    return {
        "only": {word: narrow.TOLD[word] for word in only_of(name)},
        "exit_code": {sign: exit_code.TOLD[sign] for sign in TAKEN.get(name, ())},
    }


def _session(call: Any, data: Any, given: dict[str, Any]) -> "Session":
    """The session of a command line, whose own options are taken out of what was given."""
    from renovation_cli.cli.session import Session

    day, at = given.pop("as_of"), given.pop("at", None)
    return Session(call, data, day, at=at, no_pager=given.pop("no_pager", False))


def extent_of(form: Any, output: Any, offered: tuple[str, ...], asked: Mapping[str, bool]) -> "Extent":
    """How much is printed: what is asked for, on paper and in a file every thing, for programs all there is.

    A file is kept and sent on, whatever its format: nobody types there the command that lists the rest.
    """
    from renovation_cli.cli.output import format_of
    from renovation_cli.reports.extent import WHOLE, Extent

    chosen = format_of(form, output, offered)
    listed = chosen.listed or output is not None
    return WHOLE if chosen.whole else Extent(**{**asked, **({"every": True} if listed else {})})


def _made(
    session: "Session",
    make: Callable[..., "Document"],
    kind: Callable[..., "Report[Any]"],
    given: Mapping[str, Any],
) -> "Document":
    """A report, or what stands in its place where there is no plan that can be read."""
    from renovation_cli.cli.session import Planless

    try:
        return make(session, **given)
    except Planless as planless:
        return planless.document(kind(**given))


def _summed(session: "Session", name: str, by: str, given: Mapping[str, Any]) -> "Document":
    """The items of a report summed, in the place of the report; of the part that a name means."""
    from renovation_cli.compute.sums import By
    from renovation_cli.reports.sums import sums_of

    narrow_by_name(session, given.get("name") or given.get("project"))
    return sums_of(session.position(), name, By(by))


def _sums(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.sums import SUMS

    return SUMS


def whole(
    name: str,
    help_: str,
    examples: tuple[str, ...],
    reports: Callable[[], Whole],
    extent: tuple[str, ...] = (),
    documents: tuple[str, ...] = (),
    *,
    shortened: bool = False,
) -> Command:
    """A command that prints a report on the whole programme, or on the part of it that a name means.

    Args:
        name: the word that is typed.
        help_: one sentence, marked for the catalogues.
        examples: command lines for the help page.
        reports: imports the report, when it is to be printed.
        extent: by which of the shared options more of it is printed; the report is then handed its `Extent`.
        documents: as for `report`.
        shortened: whether people are told less than programs without an option for it; handed the same.
    """

    def make(session: "Session", name: NameArgument = None) -> "Document":
        narrow_by_name(session, name)
        further = (session.extent,) if extent or shortened else ()
        return reports()[1](session.position(), *further)

    def kind(**_given: Any) -> "Report[Any]":
        return reports()[0]

    return report(
        name=name,
        help_=help_,
        examples=examples,
        make=make,
        kind=kind,
        extent=extent,
        documents=documents,
    )


def whole_or_one(
    name: str,
    help_: str,
    examples: tuple[str, ...],
    reports: Callable[[], WholeAndOne],
    extent: tuple[str, ...] = (),
    *,
    shortened: bool = False,
) -> Command:
    """A command that prints a report on the whole programme, or on the one project that is named.

    Args:
        name: the word that is typed.
        help_: one sentence, marked for the catalogues.
        examples: command lines for the help page.
        reports: imports both reports, when one of them is to be printed.
        extent: by which of the shared options more of the programme's is printed; it is then handed its
            `Extent`.
        shortened: whether people are told less than programs where no option asks for more.
    """

    def make(session: "Session", project: ProjectArgument = None) -> "Document":
        return whole_or_one_of(session, project, reports, *((session.extent,) if extent or shortened else ()))

    def kind(**_given: Any) -> "Report[Any]":
        return reports()[0]

    return report(name=name, help_=help_, examples=examples, make=make, kind=kind, extent=extent)


def whole_or_one_of(
    session: "Session", project: str | None, reports: Callable[[], WholeAndOne], *further: Any
) -> "Document":
    """The report on the programme, with what else it is handed, or on the project that is named."""
    from renovation_cli.cli.find_project import find_project

    project = place_or_project(session, project)
    _, whole, one = reports()
    position = session.position()
    if project is not None:
        state = find_project(position, project)
        session.spoken.took("project", state.id, project)
        return one(position, state)
    return whole(position, *further)


def _own(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """The parameters of a function after its first, which is no word of the command line."""
    parameters = inspect.signature(function).parameters
    return dict(list(parameters.items())[1:])
