"""What several states of the files share is read once, and nothing of one is taken for another."""

from datetime import date

from renovation_cli.checks.inspection import Inspection
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.shelf import Shelf
from renovation_cli.loading.tree import MappingTree

DAY = date(2022, 5, 20)
PROJECT, HOMES = "projects/hongqi/project.yaml", "projects/hongqi/households.yaml"


class Identified(MappingTree):
    """Files in memory that are known by what is in them, and of which it is known which were read."""

    def __init__(self, files):
        super().__init__(files)
        self.read_ones = []
        self._texts = dict(files)

    def identity(self, path):
        return self._texts.get(path)

    def read(self, path):
        self.read_ones.append(path)
        return super().read(path)


def inspected(files, shelf=None):
    tree = Identified(files)
    inspection = Inspection(tree, DAY, DAY, severities=(Severity.ERROR,), shelf=shelf)
    dossiers = {each.id: each for each in inspection.dossiers()}
    return tree, inspection, dossiers


def test_equal_files_are_read_once_and_give_the_same_records(sample):
    shelf = Shelf(100)
    _, first, one = inspected(sample, shelf)
    tree, second, other = inspected(sample, shelf)

    assert not [path for path in tree.read_ones if path.startswith("projects/")]
    assert {key: id(each) for key, each in one.items()} == {key: id(each) for key, each in other.items()}
    assert second.findings == first.findings == inspected(sample)[1].findings


def test_a_file_that_changed_is_read_and_only_that(sample):
    shelf = Shelf(100)
    _, _, one = inspected(sample, shelf)
    changed = sample | {PROJECT: sample[PROJECT].replace("works: 12%", "works: 13%")}
    tree, _, other = inspected(changed, shelf)

    assert [path for path in tree.read_ones if path.startswith("projects/")] == [PROJECT]
    assert other["hongqi"].project != one["hongqi"].project
    assert other["hongqi"].households is one["hongqi"].households
    assert other["xinfeng"] is one["xinfeng"]


def test_what_is_wrong_in_a_file_is_found_in_each_state(sample):
    shelf = Shelf(100)
    wrong = sample | {PROJECT: sample[PROJECT].replace("works: 12%", "works: zwölf")}
    found = [inspected(wrong, shelf)[1].findings for _ in range(2)]

    assert found[0] == found[1] == inspected(wrong)[1].findings
    assert any(each.place.file == PROJECT for each in found[0])


def test_a_list_that_answers_rounds_of_another_plan_is_read_anew(sample):
    shelf = Shelf(100)
    inspected(sample, shelf)
    other = sample | {"programme.yaml": sample["programme.yaml"].replace("on-scheme:", "on-the-scheme:")}

    assert HOMES in inspected(other, shelf)[0].read_ones
    assert inspected(other, shelf)[1].findings == inspected(other)[1].findings


def test_no_more_is_kept_than_was_said():
    shelf = Shelf(2)
    for key in "abc":
        shelf.put(key, key.upper())
    assert [shelf.get(key) for key in "abc"] == [None, "B", "C"]
    shelf.get("b")
    shelf.put("d", "D")
    assert [shelf.get(key) for key in "bcd"] == ["B", None, "D"]
