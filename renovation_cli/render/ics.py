"""A report's dated things as a file for calendars (RFC 5545): whole days, no alarm, nobody invited.

What a calendar goes by when it takes the same file again is the id, the sequence and the stamp of each
event. None of them comes from a clock: the stamp is the day judged for.
"""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from renovation_cli.render.language import Language
from renovation_cli.reports.dated import Dated
from renovation_cli.reports.document import Apart, Document

_DAY = timedelta(days=1)


def render(document: Document, language: Language) -> bytes:
    """The file: UTF-8 without a byte-order mark, lines of at most 75 octets that end in CR LF."""
    calendar = Calendar()
    calendar.add("prodid", f"-//renovation//{document.name}//{language.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Without the day judged for: some calendars make a new one for each name.
    named = Apart((document.programme, document.title)) if document.programme else document.title
    calendar.add("x-wr-calname", vText(" ".join(language.value(named).split())))
    notes = " ".join(language.value(note.text) for note in document.notes)
    if notes:
        calendar.add("x-wr-caldesc", vText(notes))
    stamp = datetime.combine(document.as_of, time(), UTC)
    for each in document.dated:
        calendar.add_component(_event(each, language, stamp))
    return bytes(calendar.to_ical())


def _event(each: Dated, language: Language, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", each.uid)
    event.add("sequence", each.sequence)
    event.add("dtstamp", stamp)
    event.add("dtstart", each.first)
    event.add("dtend", _after(each.last))
    event.add("summary", language.text(each.title))
    event.add("description", "\n".join(map(language.text, each.about)))
    event.add("categories", [language.text(each.category)])
    event.add("status", "CANCELLED" if each.cancelled else "CONFIRMED")
    # A deadline does not make its day busy.
    event.add("transp", "TRANSPARENT")
    return event


def _after(last: date) -> date:
    """The end of a whole day as the standard has it: the day after the last."""
    return last if last == date.max else last + _DAY
