"""Files that are missing, empty, too large, no files at all, or where none belongs."""

import errno
import os

import pytest

from renovation_cli.checks.inspection import Inspection
from renovation_cli.loading.tree import MAX_BYTES, FolderTree, MappingTree, PathKind
from renovation_cli.render.shell import quoted
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
    files = [entry for entry in FolderTree(folder).entries() if entry.kind is PathKind.FILE]
    assert files == MappingTree(sample).entries()
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
    assert found_in(folder) == [
        (
            file,
            1,
            1,
            "F101",
            f"a folder bears the name of a file: {file}/",
            "move it out of the data folder, and put the file in its place",
        )
    ]


def test_pipe_with_the_name_of_a_file_is_not_waited_for(folder):
    (folder / HOUSEHOLDS).unlink()
    os.mkfifo(folder / HOUSEHOLDS)
    assert found_in(folder) == [
        (
            HOUSEHOLDS,
            1,
            1,
            "F101",
            "this is a pipe or a device, and is not opened",
            "move it out of the data folder, and put the file in its place",
        )
    ]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_has_taken_a_files_place_since_the_folder_was_listed_is_not_waited_for(folder, make):
    tree = FolderTree(folder)
    (folder / HOUSEHOLDS).unlink()
    make(folder / HOUSEHOLDS)
    with pytest.raises(OSError, match=r"not a regular file|Is a directory"):
        tree.read(HOUSEHOLDS)


def test_link_that_has_taken_a_files_place_is_not_followed(folder):
    tree = FolderTree(folder)
    (folder / HOUSEHOLDS).unlink()
    (folder / HOUSEHOLDS).symlink_to(folder / TEAMS)
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        tree.read(HOUSEHOLDS)


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
@pytest.mark.parametrize("target", ["/proc/self/environ", "nowhere", "{itself}", "{inside}"])
def test_file_that_is_a_link_is_refused_unread(folder, file, target):
    path = folder / file
    path.rename(folder / "aside.txt")
    path.symlink_to(target.format(itself=path.name, inside=folder / "aside.txt"))
    inspection = Inspection(FolderTree(folder), AS_OF, TODAY)
    assert [english(finding) for finding in inspection.run()] == [
        (
            file,
            1,
            1,
            "F108",
            "this is a link; links are not followed",
            "put here what the link leads to, and remove the link",
        )
    ]
    assert not inspection.complete
    assert [finding.place.source for finding in inspection.findings] == [""]


@pytest.mark.parametrize("target", ["..", ".", "hongqi", "/proc"])
def test_link_among_the_projects_is_refused_and_not_followed(folder, target):
    (folder / "projects/again").symlink_to(target)
    assert [(finding[0], finding[3]) for finding in found_in(folder)] == [("projects/again", "F108")]


def test_projects_behind_a_link_are_refused(folder):
    (folder / "projects").rename(folder.parent / "elsewhere")
    (folder / "projects").symlink_to(folder.parent / "elsewhere")
    assert [(finding[0], finding[3]) for finding in found_in(folder)] == [("projects", "F108")]


def test_data_folder_may_itself_be_a_link(folder):
    link = folder.parent / f"{folder.name}-link"
    link.symlink_to(folder)
    assert found_in(link) == []


@pytest.mark.parametrize("name", ["README.md", "projects/hongqi/photo.jpg", "photos", "projects/hongqi/2022"])
def test_link_that_stands_for_no_data_is_left_alone(folder, name):
    (folder / name).symlink_to("/proc/self/environ")
    assert found_in(folder) == []


class ClosedScan:
    """Lists every folder but one."""

    def __init__(self, closed):
        self._closed = closed

    def __call__(self, folder):
        if folder == self._closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return os.scandir(folder)


@pytest.mark.parametrize(
    ("closed", "place"), [("projects/hongqi", "projects/hongqi/"), ("projects", "projects/"), ("", "./")]
)
def test_folder_that_cannot_be_listed_is_said_and_nothing_follows_from_it(folder, closed, place):
    inspection = Inspection(FolderTree(folder, scan=ClosedScan(folder / closed)), AS_OF, TODAY)
    assert [english(finding) for finding in inspection.run()] == [
        (
            place,
            1,
            1,
            "F101",
            "this folder cannot be opened: Permission denied",
            "see that you may open it, or move it out of the data folder",
        )
    ]
    assert not inspection.complete


class FolderInFolder:
    """An entry of a folder that holds a folder, without end."""

    name = "a"
    path = "a"

    def is_symlink(self):
        return False

    def is_dir(self, *, follow_symlinks=True):
        return not follow_symlinks

    def is_file(self, *, follow_symlinks=True):
        return follow_symlinks


def test_folders_nested_without_end_are_named_once(folder):
    def scan(path):
        return [FolderInFolder()] if path.is_relative_to(folder / "projects/hongqi/a") else os.scandir(path)

    (folder / "projects/hongqi/a").mkdir()
    inspection = Inspection(FolderTree(folder, scan=scan), AS_OF, TODAY)
    assert [english(finding) for finding in inspection.run()] == [
        (
            "projects/hongqi/a/a/a/a/a/a/a/",
            1,
            1,
            "F109",
            "this folder lies 9 levels deep and is not looked into",
            "move it to where it belongs, or out of the data folder",
        )
    ]


def test_folders_of_eight_levels_are_looked_into(folder):
    file = "projects/hongqi/3/4/5/6/7/8/households.yaml"
    (folder / file).parent.mkdir(parents=True)
    (folder / file).write_text("1: {}", encoding="utf-8")
    assert [(finding[0], finding[3]) for finding in found_in(folder)] == [(file, "F105")]


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


STRAYED = "move it to where it belongs, or out of the data folder"
IN_PROJECT = "here only: project.yaml, households.yaml, orders.yaml"
AT_TOP = "here only: programme.yaml, teams.yaml, duties.yaml, district.yaml, orders.yaml"
SOMEWHERE = "data files stand at the top or in projects/<project>/"


@pytest.mark.parametrize(
    ("file", "expected", "remedy"),
    [
        ("projects/hongqi/名单.yaml", IN_PROJECT, STRAYED),
        ("other.yml", AT_TOP, STRAYED),
        ("projects/hongqi/名单.ymal.txt", IN_PROJECT, STRAYED),
        ("list.yaml.", AT_TOP, STRAYED),
        ("projects/hongqi/2022/households.yaml", SOMEWHERE, STRAYED),
        ("projects/households.yaml", SOMEWHERE, STRAYED),
        ("projects/households.yaml.txt", SOMEWHERE, STRAYED),
    ],
)
def test_stray_file_is_said_with_where_it_belongs(sample, file, expected, remedy):
    (finding,) = findings_in({**sample, file: "A: {}\n"})
    assert english(finding) == (file, 1, 1, "F105", "this file is read by nothing", remedy)
    assert expectation(finding) == expected


@pytest.mark.parametrize(
    "name",
    [
        *("households.yaml.txt", "households。yaml", "households.ymal", "households", "HOUSEHOLDS.YAML"),
        *(
            "households.yml",
            "household.yaml",
            "households (1).yaml",
            "households - 副本.yaml",
            "households.txt",
        ),
        *(
            "households.yaml.bak",
            "households.yaml~",
            "households．yaml",
            "householdsyaml",
            "households.yaml ",
        ),
        *("households.yaml.docx", "Copy of households.yaml", "households.yaml (1).txt"),
    ],
)
def test_file_with_a_nearly_right_name_is_said_and_nothing_follows_from_it(sample, name):
    file = f"projects/hongqi/{name}"
    files = {file if path == HOUSEHOLDS else path: text for path, text in sample.items()}
    inspection = inspected(files)
    assert [english(finding) for finding in inspection.findings] == [
        (file, 1, 1, "F105", "this file is read by nothing", f"rename it: git mv {quoted(file)} {HOUSEHOLDS}")
    ]
    assert expectation(inspection.findings[0]) == IN_PROJECT
    assert not inspection.complete


@pytest.mark.parametrize("name", ["projects/hongqi/project (1).yaml", "projects/hongqi/project - 副本.yaml"])
def test_copy_beside_the_file_is_never_renamed_over_it(sample, name):
    (finding,) = findings_in({**sample, name: sample[PROJECT]})
    assert english(finding)[3:] == (
        "F105",
        "this file is read by nothing",
        f"keep one: bring what is right into {PROJECT}, then remove {name}",
    )


def test_of_two_files_for_one_name_only_the_first_is_to_be_renamed(sample):
    files = {path: text for path, text in sample.items() if path != TEAMS}
    findings = findings_in({**files, "teams.txt": "", "teams.yml": ""})
    assert [english(finding)[5] for finding in findings] == [
        "rename it: git mv teams.txt teams.yaml",
        "keep one: bring what is right into teams.yaml, then remove teams.yml",
    ]


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT])
def test_needed_file_with_a_hidden_ending_is_not_called_missing_as_well(sample, file):
    files = {f"{path}.txt" if path == file else path: text for path, text in sample.items()}
    assert [(finding.place.file, finding.rule.code) for finding in findings_in(files)] == [
        (f"{file}.txt", "F105")
    ]


def test_project_of_which_only_a_wrongly_named_file_is_there_is_said(sample):
    findings = findings_in({**sample, "projects/new/project.ymal": sample[PROJECT]})
    assert [english(finding)[5] for finding in findings] == [
        "rename it: git mv projects/new/project.ymal projects/new/project.yaml"
    ]


def test_project_folder_without_a_data_file_is_said(sample):
    findings = findings_in({**sample, "projects/new/说明.docx": b""})
    assert [(finding.place.file, finding.rule.code) for finding in findings] == [
        ("projects/new/project.yaml", "F107")
    ]


@pytest.mark.parametrize("folder", ["Projects", "project", "ｐrojects", "项目"])
def test_projects_under_a_nearly_right_name_are_said_once(sample, folder):
    files = {path.replace("projects/", f"{folder}/"): text for path, text in sample.items()}
    assert [english(finding) for finding in findings_in(files)] == [
        (
            f"{folder}/",
            1,
            1,
            "F105",
            "the files in this folder are read by nothing",
            f"rename it: git mv {folder} projects",
        )
    ]


def test_projects_in_two_folders_are_not_told_to_move_one_onto_the_other(sample):
    (finding,) = findings_in({**sample, "project/new/project.yaml": sample[PROJECT]})
    assert english(finding)[5] == "move what is in it into projects"


def test_copy_of_the_projects_is_said_once(sample):
    copied = {path.replace("projects/", "旧/"): text for path, text in sample.items() if "/" in path}
    (finding,) = findings_in(sample | copied)
    assert english(finding)[3:] == (
        "F105",
        "the files in this folder are read by nothing",
        "move what is in it into projects",
    )


def test_file_in_the_place_of_the_projects_is_said(sample):
    files = {path: text for path, text in sample.items() if "/" not in path}
    (finding,) = findings_in({**files, "projects": "../elsewhere"})
    assert english(finding) == (
        "projects",
        1,
        1,
        "F101",
        "a file bears the name of a folder: projects/",
        "move it out of the data folder, and put the folder in its place",
    )


@pytest.mark.parametrize("name", ["households.yaml.bak", "households.yaml.orig", "households.yaml~"])
def test_what_an_editor_keeps_beside_the_file_is_left_alone(sample, name):
    assert findings_in({**sample, f"projects/hongqi/{name}": b""}) == []


@pytest.mark.parametrize(
    "file", ["README.md", "notes.txt", "projects/hongqi/photo.jpg", "projects/hongqi/households.xlsx"]
)
def test_other_files_are_left_alone(sample, file):
    assert findings_in({**sample, file: b"\xff\x00"}) == []


@pytest.mark.parametrize("file", ["x", "projects/hongqi/x", "projects/hongqi/住户"])
@pytest.mark.parametrize(
    "text", ["# 住户\n\n1:\n  1-101: {}\n", "name: 红旗新村\n", "\ufeff'1':\n  1-101: {}\n"]
)
def test_file_without_an_ending_that_begins_with_a_key_is_said(sample, file, text):
    found = findings_in({**sample, file: text})

    assert [(finding.place.file, finding.rule.code) for finding in found] == [(file, "F105")]


@pytest.mark.parametrize(
    "text", ["", "# 备注\n", "会议记录：\n下周再议\n", "12:30 开会\n", "- 一\n", "周三开会\n"]
)
def test_note_without_an_ending_is_left_alone(sample, text):
    assert findings_in({**sample, "projects/hongqi/备忘": text, "notes": text}) == []


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
        "rename the project's folder; its name is the project's id",
    )


@pytest.mark.parametrize("name", ["aux", "CON", "nul", "prn", "com1", "Lpt9"])
def test_project_folder_that_windows_cannot_make_is_said(sample, name):
    file = f"projects/{name}/project.yaml"
    (finding,) = findings_in({**sample, file: "name: 另一小区\ntrack: application\n"})
    assert english(finding) == (
        file,
        1,
        1,
        "S310",
        f"Windows keeps the name “{name}” for a device: there the data cannot be checked out",
        "rename the project's folder; its name is the project's id",
    )


@pytest.mark.parametrize("name", ["com0", "com10", "console", "aux-1", "auxx"])
def test_other_names_that_begin_so_are_ids(sample, name):
    assert (
        findings_in({**sample, f"projects/{name}/project.yaml": "name: 另一小区\ntrack: application\n"}) == []
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
