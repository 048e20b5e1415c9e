"""The pages of a site: which reports there are, and a leaf for each thing that has one."""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from functools import partial
from itertools import dropwhile
from typing import TYPE_CHECKING

from renovation_cli.cli.groups import FIRST, GROUPS
from renovation_cli.findings.text import say
from renovation_cli.reports.extent import Extent

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.who.entry import Entry
    from renovation_cli.position import Position
    from renovation_cli.render.site.leaf import Leaf, Site
    from renovation_cli.reports.document import Document

ROWS = 12
"""Projects on the first screen, those in trouble first; the chart below it has every one."""
_LISTED = Extent(every=True)
"""As much as of a report that goes into a file."""


def site_of(session: "Session") -> "Site":
    """All that is on the pages; the data is read once, once more for each bulletin, and for the months."""
    from renovation_cli.cli.trend import make as trend
    from renovation_cli.cli.weekly import read
    from renovation_cli.render.site.leaf import Site
    from renovation_cli.reports.parts.chart_rows import chart_of
    from renovation_cli.reports.status import status
    from renovation_cli.reports.weekly import weekly

    found = read(session, None)
    position = session.position()
    apart = {"weekly": weekly(found, _LISTED), "trend": trend(copy(session))}
    leaves = (
        *_reports(position, apart),
        *_bulletins(session, position),
        *_streets(position),
        *_projects(position),
        *_bodies(position),
    )
    return Site(position.rulebook.programme.name, status(position), ROWS, chart_of(position), leaves)


def _reports(position: "Position", apart: Mapping[str, "Document"]) -> Iterator["Leaf"]:
    """A leaf a report, in the order of the help page; ``apart`` are those made of more than a position."""
    from renovation_cli.render.site.leaf import Kind, Leaf

    makers = _makers(position)
    listed = [name for name, _ in (*FIRST, *(each for group in GROUPS for each in group.commands))]
    for name in (name for name in listed if name in apart or name in makers):
        document = apart.get(name) or makers[name]()
        # The home page has that title already.
        title = say("All projects") if name == "status" else document.title
        yield Leaf(Kind.REPORT, name, title, document)


def _makers(position: "Position") -> dict[str, Callable[[], "Document"]]:
    """What makes each report on the whole that tells totals of projects, in the extent of a file."""
    from renovation_cli.reports.consult import consult
    from renovation_cli.reports.deadlines import deadlines
    from renovation_cli.reports.duties import duties
    from renovation_cli.reports.escalations import escalations
    from renovation_cli.reports.evidence import evidence
    from renovation_cli.reports.funding import funding
    from renovation_cli.reports.inspections import inspections
    from renovation_cli.reports.lists import lists
    from renovation_cli.reports.overdue import overdue
    from renovation_cli.reports.pace import pace
    from renovation_cli.reports.pipeline import pipeline
    from renovation_cli.reports.status import status
    from renovation_cli.reports.targets import targets
    from renovation_cli.reports.wants import wants

    listed = (status, overdue, pace, consult, escalations, lists, funding, inspections, evidence)
    return {
        **{each.__name__: partial(each, position, _LISTED) for each in listed},
        **{each.__name__: partial(each, position) for each in (targets, pipeline, wants)},
        "deadlines": lambda: deadlines(position, _LISTED, within=None),
        "duties": lambda: duties(position, None, _LISTED),
        "orders": lambda: _orders(position),
        "meetings": lambda: _meetings(position),
    }


def _orders(position: "Position") -> "Document":
    from renovation_cli.compute.orders import all_orders
    from renovation_cli.reports.orders import Selection, orders

    found = tuple(all_orders(position.states, position.rulebook, position.as_of))
    return orders(position, Selection(found, None, None, only_open=False, only_overdue=False), _LISTED)


def _meetings(position: "Position") -> "Document":
    from renovation_cli.reports.meetings import Narrowed, meetings
    from renovation_cli.reports.parts.meetings import decisions_left

    found = tuple(decisions_left(position))
    return meetings(position, Narrowed(found, None, only_open=False, only_overdue=False), _LISTED)


def _bulletins(session: "Session", position: "Position") -> Iterator["Leaf"]:
    """The bulletin of each month of the plan that has begun by the day, the last one first."""
    from renovation_cli.cli.bulletin import make
    from renovation_cli.model.calendar_month import month_of
    from renovation_cli.render.site.leaf import Kind, Leaf
    from renovation_cli.reports.parts.bulletin_words import month_name

    period = position.rulebook.programme.period
    month = month_of(min(session.as_of, period.last))
    while month.last >= period.first:
        own = copy(session)
        own.extent = _LISTED
        document = make(own, str(month))
        yield Leaf(Kind.BULLETIN, str(month), say("{month}", month=month_name(month)), document)
        month = month.before


def _street_ids(position: "Position") -> tuple[str, ...]:
    """Every street, in the order of the directory; those that only a project names come last."""
    of_projects = (street for state in position.on_file for street in state.project.streets)
    return tuple(dict.fromkeys((*position.rulebook.teams.streets, *of_projects)))


def _streets(position: "Position") -> Iterator["Leaf"]:
    from renovation_cli.render.site.leaf import Kind, Leaf
    from renovation_cli.reports.place import street_page

    for street in _street_ids(position):
        yield Leaf(Kind.STREET, street, street, street_page(position, street))


def _projects(position: "Position") -> Iterator["Leaf"]:
    """Every project under the first of its streets."""
    from renovation_cli.render.site.leaf import Kind, Leaf
    from renovation_cli.reports.project import project_page

    for street in (*_street_ids(position), None):
        for state in position.on_file:
            if next(iter(state.project.streets), None) == street:
                yield Leaf(
                    kind=Kind.PROJECT,
                    id=state.id,
                    name=state.project.name,
                    document=project_page(position, state),
                    also=(position.called(state.id),),
                    under=street or say("no street on file"),
                )


def _bodies(position: "Position") -> Iterator["Leaf"]:
    """Everything with an office: what waits for it, and of a department its duties."""
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.render.site.leaf import Kind, Leaf
    from renovation_cli.reports.document import Heading, Pairs
    from renovation_cli.reports.duties import duties
    from renovation_cli.reports.who import who

    for entry, also in _entries(position):
        document = who(position, entry, _LISTED)
        if entry.kind is EntryKind.DEPARTMENT:
            # What stands above the first of them is on its page already.
            more = tuple(
                dropwhile(lambda block: not isinstance(block, Pairs), duties(position, entry.id).body)
            )
            parts = (Heading(say("Duties")), *more) if more else ()
            document = replace(document, body=(*document.body, *parts))
        yield Leaf(
            kind=Kind.BODY,
            id=entry.id,
            name=entry.name,
            document=document,
            also=also,
            under=say("{kind}", kind=entry.kind),
        )


def _entries(position: "Position") -> Iterator[tuple["Entry", tuple[str, ...]]]:
    """Everything with an office, each once by the first of its names, with the others."""
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.entry import OF_BODY, EntryKind

    kinds = (EntryKind.LEADERSHIP, EntryKind.GROUP, EntryKind.DEPARTMENT, *OF_BODY.values())
    named: dict[tuple[EntryKind, str], list[Entry]] = {}
    for entry in entries(position.rulebook, position.states):
        if entry.kind in kinds:
            named.setdefault((entry.kind, entry.id), []).append(entry)
    for first, *others in sorted(named.values(), key=lambda each: kinds.index(each[0].kind)):
        yield first, tuple(each.name for each in others)
