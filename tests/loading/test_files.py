"""Files that are missing, empty, too large, no files at all, or where none belongs."""

import os

import pytest

from renovation_cli.checks.inspection import Inspection
from renovation_cli.loading.tree import MAX_BYTES, FolderTree, MappingTree
from tests.district import (
    AS_OF,
    DUTIES,
    HOUSEHOLDS,
    PROGRAMME,
    PROJECT,
    TEAMS,
    TODAY,
    english,
    expectation,
    findings_in,
    inspected,
)


class LockedTree(MappingTree):
    """Files of which one may not be read."""

    def __init__(self, files, locked):
        super().__init__(files)
        self._locked = locked

    def read(self, path):
        if path == self._locked:
            raise PermissionError(13, "Permission denied", path)
        return super().read(path)


@pytest.fixture
def folder(sample, tmp_path):
    """The sample district on disk."""
    for path, text in sample.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def found_in(folder):
    inspection = Inspection(FolderTree(folder), AS_OF, TODAY)
    return [english(finding) for finding in inspection.run()]


def test_folder_gives_what_texts_in_memory_give(folder, sample):
    assert FolderTree(folder).files() == MappingTree(sample).files()
    assert found_in(folder) == []


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
def test_file_that_may_not_be_read_is_said_and_nothing_follows_from_it(sample, file):
    inspection = Inspection(LockedTree(sample, file), AS_OF, TODAY)
    assert [english(finding) for finding in inspection.run()] == [
        (
            file,
            1,
            1,
            "F101",
            "the file cannot be read: Permission denied",
            "check that it is a file and that you may read it",
        )
    ]
    assert not inspection.complete


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
def test_folder_with_the_name_of_a_file_is_said(folder, file):
    (folder / file).unlink()
    (folder / file).mkdir()
    assert [(finding[0], finding[3]) for finding in found_in(folder)] == [(file, "F101")]


def test_pipe_with_the_name_of_a_file_is_not_waited_for(folder):
    (folder / HOUSEHOLDS).unlink()
    os.mkfifo(folder / HOUSEHOLDS)
    assert found_in(folder) == [
        (
            HOUSEHOLDS,
            1,
            1,
            "F101",
            "the file cannot be read: not a regular file",
            "check that it is a file and that you may read it",
        )
    ]


def test_link_to_itself_is_said(folder):
    (folder / HOUSEHOLDS).unlink()
    (folder / HOUSEHOLDS).symlink_to("households.yaml")
    assert [(finding[0], finding[3]) for finding in found_in(folder)] == [(HOUSEHOLDS, "F101")]


def test_link_to_a_folder_among_the_projects_is_said_and_not_followed(folder):
    (folder / "projects/again").symlink_to("..")
    assert found_in(folder) == [
        (
            "projects/again/",
            1,
            1,
            "F101",
            "this folder is not read: it is a link to another, or may not be opened",
            "put the folder itself here, and see that you may open it",
        )
    ]


def test_link_to_a_file_is_followed(folder):
    (folder / "aside.txt").write_bytes((folder / TEAMS).read_bytes())
    (folder / TEAMS).unlink()
    (folder / TEAMS).symlink_to("aside.txt")
    assert found_in(folder) == []


def test_hidden_files_and_folders_are_left_alone(folder):
    (folder / ".git").mkdir()
    (folder / ".git/config.yaml").write_text("{")
    (folder / "projects/hongqi/.project.yaml.swp.yaml").write_text("{")
    assert found_in(folder) == []


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_empty_file_is_said_and_nothing_follows_from_it(sample, file, text):
    inspection = inspected({**sample, file: text})
    found = [(finding.place.file, finding.place.line, finding.rule.code) for finding in inspection.findings]
    assert found == [(file, 1, "F104")]
    assert not inspection.complete


def test_empty_file_says_how_to_get_it_back(sample):
    (finding,) = findings_in({**sample, HOUSEHOLDS: ""})
    assert english(finding)[4:] == (
        "there is nothing in this file",
        (
            f"git checkout -- {HOUSEHOLDS} brings back the committed version; if there is nothing to record"
            " yet, remove the file or write “{}”"
        ),
    )


@pytest.mark.parametrize("file", [TEAMS, HOUSEHOLDS])
def test_empty_braces_are_a_file_with_nothing_recorded_yet(sample, file):
    assert "F104" not in {finding.rule.code for finding in findings_in({**sample, file: "{}\n"})}


def test_huge_file_is_refused_unread(sample):
    findings = findings_in({**sample, HOUSEHOLDS: b"x: " * (MAX_BYTES // 3 + 1)})
    assert [english(finding) for finding in findings] == [
        (
            HOUSEHOLDS,
            1,
            1,
            "F103",
            "the file has more than 16 MiB",
            "a data file holds one project; move other material out of the data folder",
        )
    ]


@pytest.mark.parametrize(
    ("file", "remedy"),
    [
        (TEAMS, "add the file; where nothing is known yet, it holds “{}”"),
        (DUTIES, "add the file; where nothing is known yet, it holds “departments: {}”"),
        (PROGRAMME, "bring it back from git: without the plan nothing can be judged"),
        (
            PROJECT,
            "add project.yaml with at least “name” and “track”, or remove the folder hongqi",
        ),
    ],
)
def test_missing_file_is_said_and_nothing_follows_from_it(sample, file, remedy):
    files = {path: text for path, text in sample.items() if path != file}
    assert [english(finding) for finding in findings_in(files)] == [
        (file, 1, 1, "F107", f"the file {file} is missing", remedy)
    ]


def test_project_without_households_is_none(sample):
    files = {path: text for path, text in sample.items() if path != HOUSEHOLDS}
    assert findings_in(files) == []


def test_faults_of_projects_are_said_even_where_there_is_no_plan(sample):
    files = {**sample, PROJECT: sample[PROJECT].replace("2022-03-08", "2022/3/8")}
    del files[PROGRAMME]
    assert [finding.rule.code for finding in findings_in(files)] == ["F107", "S304"]


@pytest.mark.parametrize(
    ("file", "expected", "remedy"),
    [
        (
            "projects/hongqi/household.yaml",
            "here only: project.yaml, households.yaml, orders.yaml",
            "rename it: git mv projects/hongqi/household.yaml projects/hongqi/households.yaml",
        ),
        (
            "projects/hongqi/Households.YML",
            "here only: project.yaml, households.yaml, orders.yaml",
            "rename it: git mv projects/hongqi/Households.YML projects/hongqi/households.yaml",
        ),
        (
            "team.yaml",
            "here only: programme.yaml, teams.yaml, duties.yaml, orders.yaml",
            "rename it: git mv team.yaml teams.yaml",
        ),
        (
            "projects/hongqi/2022/households.yaml",
            "data files stand at the top or in projects/<project>/",
            "move it to where it belongs, or out of the data folder",
        ),
        (
            "projects/households.yaml",
            "data files stand at the top or in projects/<project>/",
            "move it to where it belongs, or out of the data folder",
        ),
    ],
)
def test_stray_file_is_said_with_where_it_belongs(sample, file, expected, remedy):
    (finding,) = findings_in({**sample, file: "A: {}\n"})
    assert english(finding) == (file, 1, 1, "F105", "this file is read by nothing", remedy)
    assert expectation(finding) == expected


@pytest.mark.parametrize("file", ["README.md", "projects/hongqi/photo.jpg", "projects/hongqi/list.xlsx"])
def test_other_files_are_left_alone(sample, file):
    assert findings_in({**sample, file: b"\xff\x00"}) == []


@pytest.mark.parametrize("name", ["红旗 新村", "hong_qi", "-x"])
def test_project_folder_whose_name_is_no_id_is_said(sample, name):
    file = f"projects/{name}/project.yaml"
    (finding,) = findings_in({**sample, file: "name: 另一小区\ntrack: application\n"})
    assert english(finding) == (
        file,
        1,
        1,
        "S310",
        f"“{name}” is not an id",
        "rename the project's folder with git mv; its name is the project's id",
    )


def test_projects_whose_names_differ_in_case_only_are_said(sample):
    files = {**sample, "projects/Laojie/project.yaml": "name: 老街\ntrack: application\n"}
    assert [(finding.rule.code, finding.place.file) for finding in findings_in(files)] == [
        ("R413", "projects/laojie/project.yaml")
    ]


def test_reading_changes_nothing_on_disk(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    found_in(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
