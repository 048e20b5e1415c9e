"""``renovation explain``."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import READING, command
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Cell


def _explain(
    call: Call,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE|PLACE",
            help=mark(
                "A code or its name, or a place of the plan such as escalation, or the name of what stands"
                " there; all codes if not given."
            ),
        ),
    ] = None,
    data: Path | None = None,
    as_of: str | None = None,
    *,
    at: str | None = None,
    no_pager: bool = False,
) -> None:
    from renovation_cli.checks.registry import RULES, rule_of
    from renovation_cli.render import rule_page

    reader = call.language()
    if what is None:
        lines = (f"{rule.code}  {rule.name}  {reader.words(rule.flags)}\n" for rule in RULES)
        _print("".join(lines), call, no_pager=no_pager)
        return
    found = rule_of(what)
    if found is not None:
        _print(rule_page.render(found, reader), call, no_pager=no_pager)
    elif near := nearest(what, [name for rule in RULES for name in (rule.code, rule.name)]):
        text = say("There is no code “{code}”. Did you mean {near}?", code=what, near=near)
        fail(text, exit_status.USAGE)
    else:
        from renovation_cli.cli.session import Session

        _explain_place(Session(call, data, as_of, at=at, no_pager=no_pager), what, data)


def _print(text: str, call: Call, *, no_pager: bool) -> None:
    """Print what belongs to no data, long as it may be."""
    from renovation_cli.cli.pager import pager_of

    pager_of(call, no_pager=no_pager).print(text)


def _explain_place(session: "Session", place: str, data: Path | None) -> None:
    """Print the rules at a place of the plan, or say which places there are."""
    from renovation_cli.cli.session import Planless
    from renovation_cli.compute.plan_places import at_place, placed_rules
    from renovation_cli.reports.plan_place import PLAN_PLACE, plan_place

    try:
        position = session.position()
    except Planless as planless:
        session.show(planless.document(PLAN_PLACE), None)
        return
    rules = list(placed_rules(position.rulebook.programme))
    found = at_place(place, rules)
    if len(found) == 1:
        ((whole, placed),) = found.items()
        session.show(plan_place(position, whole, placed), None)
        return
    if found:
        text = say("“{place}” may be: {places}", place=place, places=_commands(found, data))
    elif near := nearest(
        place, [name for each in rules for name in (each.place, each.place.rpartition(".")[2])]
    ):
        text = say("The plan has no place “{place}”. Did you mean {near}?", place=place, near=near)
    else:
        tops = dict.fromkeys(each.place.partition(".")[0] for each in rules)
        text = say(
            "There is neither a code nor a place of the plan called “{place}”. Codes: {command}; places begin"
            " with: {tops}",
            place=place,
            command=renovation("explain"),
            tops=", ".join(tops),
        )
    fail(text, exit_status.USAGE)


def _commands(places: Iterable[str], data: Path | None) -> "Cell":
    """A command for each place, of the same data."""
    from renovation_cli.reports.wording.phrases import in_turn

    where = {"data": str(data)} if data else {}
    return in_turn(renovation("explain", place, **where) for place in places)


EXPLAIN = command(
    "explain",
    mark("What a code of a finding means, or what the plan says at a place and how that was read."),
    (
        "renovation explain D505",
        "renovation explain full-width-punctuation",
        "renovation explain tracks.carry-over.stages.completion-drive",
        "renovation explain 督办",
        "renovation explain",
    ),
    _explain,
    READING,
)
