from dataclasses import replace
from datetime import date
from fractions import Fraction

from renovation_cli.compute.corrections import corrections
from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.compute.owed import Bearer, Scope

HONGQI, JIANSHE = (Bearer(Scope.PROJECT, each, each, None) for each in ("hongqi", "jianshe"))
WORKS = Happening(
    HappeningKind.WORKS, HONGQI, date(2022, 5, 28), before=Fraction(1, 10), after=Fraction(1, 5)
)
TENDER = Happening(HappeningKind.MILESTONE, HONGQI, date(2022, 5, 10), id="tender", name="招标")
PAID = Happening(HappeningKind.RECEIVED, HONGQI, date(2022, 5, 3), id="utilities", after=300_000)


def told(then, now):
    return [(each.then, each.now) for each in corrections(then, now)]


def test_what_is_on_file_as_it_was_is_no_correction():
    assert told([WORKS, TENDER, PAID], [PAID, TENDER, WORKS]) == []


def test_a_fact_entered_late_removed_or_changed_is_told_once():
    later = replace(WORKS, on=date(2022, 5, 31), after=Fraction(1, 4))
    gone = replace(TENDER, bearer=JIANSHE)

    assert told([WORKS, gone], [later, TENDER]) == [(WORKS, later), (None, TENDER), (gone, None)]


def test_two_entries_alike_are_two():
    assert told([PAID], [PAID, PAID]) == [(None, PAID)]
    assert told([PAID, PAID], [PAID]) == [(PAID, None)]


def test_a_name_in_other_words_corrects_nothing_and_a_level_follows_from_facts():
    level = Happening(HappeningKind.LEVEL, HONGQI, date(2022, 5, 9), id="talk", rank=1)

    assert told([TENDER], [replace(TENDER, name="招投标", note="补录"), level]) == []
