"""What happened in some days to the programme and its streets, and at meetings (plan 四(三))."""

from collections.abc import Iterable, Iterator

from renovation_cli.compute.decisions import decisions
from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.happenings import in_order, of_order
from renovation_cli.compute.meetings import held_by, issued_by
from renovation_cli.compute.orders import states_of
from renovation_cli.compute.owed import Bearer, Scope
from renovation_cli.model.book import Rulebook


def programme_of(rulebook: Rulebook) -> Bearer:
    """The programme as one of whom something is asked."""
    return Bearer(Scope.PROGRAMME, "", rulebook.programme.name, None)


def happenings_of_place(place: PlaceState, span: Span) -> list[Happening]:
    """The milestones of the programme, or of a street."""
    return in_order(_milestones(place, span))


def _milestones(place: PlaceState, span: Span) -> Iterator[Happening]:
    for item in place.items:
        found = place.recorded.get(item.id)
        for number, each in enumerate(found.by(place.as_of) if found else ()):
            if each.on in span:
                late = max((each.on - item.due.last).days, 0) if item.due and item.required else None
                yield Happening(
                    kind=HappeningKind.MILESTONE,
                    bearer=place.bearer,
                    on=each.on,
                    id=item.id,
                    name=item.name,
                    days_late=None if number else late,
                    doc=each.doc,
                    note=each.note,
                )


def happenings_of_programme(places: Iterable[PlaceState], rulebook: Rulebook, span: Span) -> list[Happening]:
    """Its milestones, and the orders about no one project."""
    bearer = programme_of(rulebook)
    own = (place for place in places if place.bearer.scope is Scope.PROGRAMME)
    return in_order(
        (
            *(each for place in own for each in _milestones(place, span)),
            *(
                each
                for order in states_of(rulebook.orders, rulebook, span.last)
                for each in of_order(order, bearer, span)
            ),
        )
    )


def happenings_of_meetings(rulebook: Rulebook, span: Span) -> list[Happening]:
    """Meetings held, decisions done, bulletins issued."""
    return in_order(_of_meetings(rulebook, span))


def _of_meetings(rulebook: Rulebook, span: Span) -> Iterator[Happening]:
    bearer = programme_of(rulebook)
    for meeting in held_by(rulebook, span.last):
        if meeting.on in span:
            rule = rulebook.programme.reporting.get(meeting.kind)
            name = rule.name if rule else meeting.kind
            yield Happening(
                kind=HappeningKind.MEETING,
                bearer=bearer,
                on=meeting.on,
                id=meeting.kind,
                name=name,
                doc=meeting.doc,
            )
    for each in decisions(rulebook, span.last):
        if each.done_on is not None and each.done_on in span:
            yield Happening(
                kind=HappeningKind.DECISION_DONE,
                bearer=bearer,
                on=each.done_on,
                id=f"{each.meeting.on}/{each.number}",
                name=each.decision.what,
                days_late=each.days_late,
                doc=each.decision.doc,
            )
    for bulletin in issued_by(rulebook, span.last):
        if bulletin.on in span:
            name = bulletin.number or str(bulletin.month)
            yield Happening(HappeningKind.BULLETIN, bearer, bulletin.on, id=str(bulletin.month), name=name)
