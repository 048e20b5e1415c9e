"""How sums are worded of which not everything is known."""

from fractions import Fraction

import pytest

from renovation_cli.compute.completed import YearPlan
from renovation_cli.compute.totals import Total
from renovation_cli.render.language import Language
from renovation_cli.reports.document import AtLeast, Share, Yuan
from renovation_cli.reports.parts.completed import of_the_year
from renovation_cli.reports.wording.amounts import amount, at_least


@pytest.mark.parametrize(
    ("total", "shown"),
    [
        (Total(0), Yuan(0)),
        (Total(0, unknown=1), None),
        (Total(1, unknown=1), AtLeast(1)),
        (Total(-1, unknown=1), AtLeast(-1)),
        (Total(None, unknown=1), None),
    ],
)
def test_a_lower_bound_of_nought_is_unknown_and_a_nought_that_is_known_is_one(total, shown):
    assert amount(total, Yuan) == shown


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ["≥ 20,000", "-20,000 on file", "-3.0% on file"]),
        ("zh", ["≥ 20,000", "已登记 -20,000", "已登记 -3.0%"]),
    ],
)
def test_what_was_paid_back_is_no_bound_of_what_else_there_was(code, said):
    cells = (AtLeast(20000), AtLeast(-20000), AtLeast(Share(Fraction(-3, 100))))
    assert [Language(code).value(each) for each in cells] == said


def test_a_share_of_nought_is_no_bound_either():
    assert at_least(Share(Fraction(0))) is None
    assert at_least(Share(Fraction(1, 1000))) == AtLeast(Share(Fraction(1, 1000)))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (0, "– of 1,000 declared, –; unknown for 2 projects"),
        (10, "at least 10 of 1,000 declared, 1.00%; unknown for 2 projects"),
    ],
)
def test_a_year_of_which_nothing_is_known_to_be_done_says_no_bound(known, said):
    assert Language("en").text(of_the_year(YearPlan(1000, Total(known, unknown=2), missing=0))) == said
