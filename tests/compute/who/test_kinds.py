import pytest

from renovation_cli.compute.plan_rules import RuleKind
from renovation_cli.compute.who.belonging import stands_under
from renovation_cli.compute.who.entry import EntryKind
from renovation_cli.compute.who.kinds import KINDS


@pytest.mark.parametrize(
    ("clause", "other", "under"),
    [
        ("三(二)", "三(二)", True),
        ("三(二)1", "三(二)", True),
        ("附2-区住建局-1", "附2-区住建局", True),
        ("四(二)一", "四(二)", True),
        ("示例13", "示例1", False),
        ("三(二)", "三(二)1", False),
        ("四", "三", False),
    ],
)
def test_a_clause_stands_under_itself_and_under_what_it_is_a_part_of(clause, other, under):
    assert stands_under(clause, other) is under


def test_every_kind_has_its_row_and_every_rule_of_the_plan_a_kind():
    assert list(KINDS) == list(EntryKind)
    assert sorted(row.rule for row in KINDS.values() if row.rule) == sorted(RuleKind)
