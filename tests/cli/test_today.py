"""Today is the day in the programme's time zone, whatever the machine's is."""

import os
import time
from datetime import UTC, date, datetime, timedelta

import pytest

from renovation_cli.cli.session import today
from renovation_cli.loading.tree import MappingTree
from tests.district import SAMPLE

PLAN = (SAMPLE / "programme.yaml").read_text(encoding="utf-8")
WRITTEN = "timezone: Asia/Shanghai\n"
SHANGHAI, NEW_YORK = "Asia/Shanghai", "America/New_York"
# Midnight between 19 and 20 May 2022 in each zone, as the time in UTC.
MIDNIGHT = {
    SHANGHAI: datetime(2022, 5, 19, 16, tzinfo=UTC),
    "UTC": datetime(2022, 5, 20, tzinfo=UTC),
    NEW_YORK: datetime(2022, 5, 20, 4, tzinfo=UTC),
}
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def no_fixed_day(monkeypatch):
    monkeypatch.delenv("RENOVATION_TODAY")


def plan(line):
    assert WRITTEN in PLAN
    return PLAN.replace(WRITTEN, line)


def day_at(instant, text):
    """Today, by a clock that stands at an instant."""
    files = {} if text is None else {"programme.yaml": text}
    return today(MappingTree(files), instant.astimezone)


def changes_at(midnight, text):
    return (day_at(midnight - SECOND, text), day_at(midnight, text)) == (date(2022, 5, 19), date(2022, 5, 20))


@pytest.mark.parametrize("machine", ["UTC", SHANGHAI, NEW_YORK])
@pytest.mark.parametrize("zone", MIDNIGHT)
def test_the_day_changes_at_midnight_of_the_programme(monkeypatch, zone, machine):
    if os.name == "nt":
        pytest.skip("the zone of Windows is not set by a variable")
    monkeypatch.setenv("TZ", machine)
    time.tzset()
    try:
        assert changes_at(MIDNIGHT[zone], plan(f"timezone: {zone}\n"))
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "text",
    [
        None,
        "name: [\n",
        "",
        plan(""),
        plan("# timezone: America/New_York\n"),
        plan("").replace("name: ", "name: timezone UTC ", 1),
        plan("timezone: Mars/Olympus\n"),
        plan("timezone: [UTC]\n"),
        plan("timezone:\n"),
    ],
)
def test_without_a_zone_that_can_be_read_it_is_that_of_china(text):
    assert changes_at(MIDNIGHT[SHANGHAI], text)


@pytest.mark.parametrize(
    "line",
    [
        "timezone: UTC # as they say\n",
        'timezone: "UTC"\n',
        "'timezone': UTC\n",
        "timezone：UTC\n",
    ],
)
def test_a_zone_is_read_however_it_is_written(line):
    assert changes_at(MIDNIGHT["UTC"], plan(line))


def test_a_fixed_day_wins_over_every_zone(monkeypatch):
    monkeypatch.setenv("RENOVATION_TODAY", "2022-03-01")
    assert day_at(MIDNIGHT["UTC"], plan("timezone: UTC\n")) == date(2022, 3, 1)
