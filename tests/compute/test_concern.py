import pytest

from renovation_cli.compute.concern import stands_under


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
