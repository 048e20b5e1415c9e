"""Options that commands share."""

import inspect
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from renovation_cli.cli.output_named import output_named
from renovation_cli.findings.text import mark
from renovation_cli.render.formats import TEXTS
from renovation_cli.reports.sign import Sign

_FORMATS: Any = StrEnum("_FORMATS", {each.name: each.name for each in TEXTS})  # type: ignore[misc]
"""The names of the formats; the type checker wants them typed, the registry has them."""


class Lang(StrEnum):
    """The languages of the messages."""

    ZH = "zh"
    EN = "en"


class Summing(StrEnum):
    """What the items of a list are summed by."""

    STREET = "street"
    PERSON = "person"


DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="FOLDER", help=mark("The folder that holds programme.yaml.")),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help=mark("The day to judge for: 2022-05-20, 2022-05, yesterday, -7d; today if not given."),
    ),
]
AtOption = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="REV|DATE",
        help=mark("The data as committed then: a day, a tag, a branch or a commit; judged for that day."),
    ),
]
LangOption = Annotated[
    Lang | None, typer.Option("--lang", help=mark("Language; if not given, by: renovation settings"))
]
FormatOption: Any = Annotated[
    _FORMATS | None,
    typer.Option(
        "--format",
        help=mark("table on a terminal, plain in a pipe; json and csv for programs; md and html."),
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FILE",
        parser=output_named,
        help=mark(
            "Write to a file, in the format that its ending names; a folder/ takes every table as csv."
        ),
    ),
]
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help=mark("Print it all at once, not page by page."))
]
StreetsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--street",
        metavar="NAME",
        help=mark("Only that street: its projects, and what is asked of it. May be given several times."),
    ),
]
CommunitiesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--community", metavar="NAME", help=mark("Only that community. May be given several times.")
    ),
]
ProjectsOption = Annotated[
    list[str] | None,
    typer.Option("--project", metavar="NAME", help=mark("Only that project. May be given several times.")),
]
TracksOption = Annotated[
    list[str] | None,
    typer.Option(
        "--track", metavar="NAME", help=mark("Only the projects of that track. May be given several times.")
    ),
]
HoldersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="NAME",
        help=mark("Only what that body or person answers for. May be given several times."),
    ),
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="WORD", help=mark("Only how it stands: {words}. May be given several times.")
    ),
]
ByOption = Annotated[
    Summing | None,
    typer.Option("--by", help=mark("How many items each street or person has, in the place of the list.")),
]
DetailOption = Annotated[
    bool, typer.Option("--detail", help=mark("Everything that is on file of each thing, not a line each."))
]
EveryOption = Annotated[
    bool, typer.Option("--all", help=mark("List everything, also what is otherwise only counted."))
]
ExitCodeOption = Annotated[
    Sign | None,
    typer.Option(
        "--exit-code",
        help=mark("End with 1 if so: {words}."),
    ),
]
ProjectArgument = Annotated[
    str | None, typer.Argument(metavar="PROJECT", help=mark("A project's id, or part of its name."))
]
NameArgument = Annotated[
    str | None,
    typer.Argument(metavar="NAME", help=mark("Only that project, street or community, as by the options.")),
]


def option(name: str, annotation: Any, *, default: Any = None) -> inspect.Parameter:
    """A parameter that need not be given."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


SHARED: Mapping[str, inspect.Parameter] = {
    "streets": option("streets", StreetsOption),
    "communities": option("communities", CommunitiesOption),
    "projects": option("projects", ProjectsOption),
    "tracks": option("tracks", TracksOption),
    "holders": option("holders", HoldersOption),
    "only": option("only", OnlyOption),
    "by": option("by", ByOption),
    "detail": option("detail", DetailOption, default=False),
    "every": option("every", EveryOption, default=False),
    "exit_code": option("exit_code", ExitCodeOption),
    "data": option("data", DataOption),
    "as_of": option("as_of", AsOfOption),
    "at": option("at", AtOption),
    "lang": option("lang", LangOption),
    "no_pager": option("no_pager", NoPagerOption, default=False),
    "form": option("form", FormatOption),
    "output": option("output", OutputOption),
}
"""The options that commands share, by the names under which their values are handed over."""
