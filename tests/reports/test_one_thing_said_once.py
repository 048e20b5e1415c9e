"""A heading, a key and a value stand in a list of fields and nowhere else, and none can be swapped unseen."""

import ast
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import renovation_cli.reports
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Table
from tools.goldens import documents

REPORTS = Path(renovation_cli.reports.__file__).parent
ENGLISH = Language("en")
FIELDS = ("fields", "wording", "document.py")
"""Where columns and keys are made; a phrase has keys for its values, and those are no keys for programs."""


def nodes():
    """Every node of the modules of the reports, with where it stands."""
    for path in sorted(REPORTS.rglob("*.py")):
        place = path.relative_to(REPORTS)
        if place.parts[0] not in FIELDS:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield f"{place}:{getattr(node, 'lineno', 0)}", node


def test_no_column_and_no_table_is_typed_outside_the_lists_of_fields():
    called = [
        (place, node.func.id)
        for place, node in nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    assert called
    assert [each for each in called if each[1] in ("Column", "Table")] == []


def test_no_key_for_programs_is_typed_outside_the_lists_of_fields():
    texts = [
        place
        for place, node in nodes()
        if isinstance(node, ast.Dict)
        and any(isinstance(key, ast.Constant) and isinstance(key.value, str) for key in node.keys)
    ]
    assert texts == []


def tables():
    """Every table of every golden, by its headings: the rows of all tables that have the same."""
    found = defaultdict(list)
    for shown in documents().values():
        for document in shown.values():
            for block in document.body:
                if isinstance(block, Table):
                    head = tuple(ENGLISH.text(column.name) for column in block.columns)
                    found[head] += [tuple(map(ENGLISH.value, row)) for row in block.rows]
    return found


def test_swapping_two_columns_of_any_table_changes_a_golden():
    """Columns whose cells are alike in every row of every golden could be swapped and nobody would see."""
    unseen = [
        (head[one], head[other], head)
        for head, rows in tables().items()
        if rows
        for one, other in combinations(range(len(head)), 2)
        if all(row[one] == row[other] for row in rows)
    ]
    assert unseen == []


def test_every_table_has_a_row_in_some_golden():
    assert [head for head, rows in tables().items() if not rows] == []
