"""Files for calendars: read back by another library, and by a few lines that unfold and split them."""

import re
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from ical.calendar_stream import IcsCalendarStream

from renovation_cli.findings.text import say
from renovation_cli.reports.dated import Dated
from renovation_cli.reports.document import Heading
from tests.render.documents import CHINESE, ENGLISH, NASTY, of_blocks

pytest.importorskip("icalendar", reason="the extra `documents` is not installed")

from renovation_cli.render import ics

NAMES = {**NASTY, "long": "名" * 90 + '𠮷,;\\"', "200 characters": "a" * 200}


def entry(first, last=None, title="红旗新村", about=("期限",), **given):
    said = {"uid": "a@renovation", "sequence": 0, "category": say("Deadline"), "cancelled": False}
    return Dated(
        first=date.fromisoformat(first),
        last=date.fromisoformat(last or first),
        title=say("{name}", name=title),
        about=tuple(say("{name}", name=each) for each in about),
        **said | given,
    )


def file_of(*entries, language=CHINESE):
    return ics.render(replace(of_blocks([Heading(say("Orders"))]), dated=entries), language)


def read(made):
    """Every event as names and values, by lines that are unfolded and split here."""
    lines = made.decode().replace("\r\n ", "").split("\r\n")
    events, inside = [], None
    for line in lines:
        if line == "BEGIN:VEVENT":
            inside = {}
        elif line == "END:VEVENT":
            events.append(inside)
            inside = None
        elif inside is not None:
            name, value = re.match(r"([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)", line).groups()
            inside[name] = re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)
    return events


def second(made):
    """The same read by another library."""
    return IcsCalendarStream.calendar_from_ics(made.decode()).events


@pytest.mark.parametrize(
    ("first", "last", "end"),
    [
        ("2022-05-31", "2022-05-31", "20220601"),
        ("2022-05-05", "2022-05-08", "20220509"),
        ("2022-12-31", "2022-12-31", "20230101"),
        ("2022-06-01", "2022-06-30", "20220701"),
        ("2024-02-29", "2024-02-29", "20240301"),
    ],
)
def test_a_whole_day_ends_on_the_day_after_its_last(first, last, end):
    made = file_of(entry(first, last))
    (event,), (other,) = read(made), second(made)

    assert event["DTSTART;VALUE=DATE"] == first.replace("-", "")
    assert event["DTEND;VALUE=DATE"] == end
    assert (other.dtstart, other.dtend) == (
        date.fromisoformat(first),
        date.fromisoformat(last) + timedelta(days=1),
    )


def test_days_are_the_same_in_every_zone(monkeypatch):
    made = set()
    for zone in ("Asia/Shanghai", "UTC", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        made.add(file_of(entry("2022-05-31")))
    monkeypatch.undo()
    time.tzset()

    assert len(made) == 1
    (only,) = made
    assert b"T000000Z" in only.split(b"DTSTAMP:")[1][:16]
    assert b"TZID" not in only


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_lines_have_75_octets_at_most_and_end_between_characters(name):
    made = file_of(entry("2022-05-31", title=name, about=(name, "二")))
    plain = CHINESE.text(say("{name}", name=name))
    (event,), (other,) = read(made), second(made)

    assert made.endswith(b"\r\n")
    for line in made.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (plain, f"{plain}\n二")
    assert other.description == f"{plain}\n二"
    assert len(read(made)) == 1


def test_nobody_is_invited_and_nothing_rings():
    made = file_of(entry("2022-05-31"), entry("2022-06-30", uid="b@renovation", cancelled=True, sequence=3))
    text = made.decode()

    for name in ("METHOD", "ORGANIZER", "ATTENDEE", "VALARM", "TZID", "URL", "CREATED", "RRULE"):
        assert name not in text
    first, second_ = read(made)
    assert set(first) == {
        "SUMMARY",
        "DTSTART;VALUE=DATE",
        "DTEND;VALUE=DATE",
        "DTSTAMP",
        "UID",
        "SEQUENCE",
        "CATEGORIES",
        "DESCRIPTION",
        "STATUS",
        "TRANSP",
    }
    assert (first["STATUS"], first["SEQUENCE"], first["TRANSP"]) == ("CONFIRMED", "0", "TRANSPARENT")
    assert (second_["STATUS"], second_["SEQUENCE"]) == ("CANCELLED", "3")


def test_the_file_is_utf_8_without_a_mark_and_its_lines_end_in_cr_lf():
    made = file_of(entry("2022-05-31"))

    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert "红旗新村".encode() in made.replace(b"\r\n ", b"")


def test_both_languages_have_the_same_events_in_words_of_their_own():
    (chinese,), (english,) = (
        read(file_of(entry("2022-05-31"), language=each)) for each in (CHINESE, ENGLISH)
    )

    assert (chinese.pop("CATEGORIES"), english.pop("CATEGORIES")) == ("期限", "Deadline")
    assert chinese == english
