import json
import os
import shutil

import pytest

AS_OF = ("--as-of", "2022-05-20", "--format", "json")
BROKEN = "A:\n  1-101: {before-design: maybe 2022-02-12}\n  1-102: {area_m2: 81.5}\n"
ELSEWHERE = "另一区2022年改造"


def programme_shown(result):
    assert result.status == 0, result.err
    return json.loads(result.out)["programme"]["name"]


@pytest.fixture
def other(district, tmp_path):
    """A second district under another name."""
    data = tmp_path / "other" / "data"
    shutil.copytree(district, data)
    plan = (data / "programme.yaml").read_text(encoding="utf-8")
    (data / "programme.yaml").write_text(
        plan.replace("示例区2022年老旧小区改造", ELSEWHERE), encoding="utf-8"
    )
    return data


@pytest.mark.parametrize("below", [".", "data", "data/projects", "data/projects/hongqi", "docs/notes"])
def test_the_data_is_found_upwards_from_the_working_directory(run, district, monkeypatch, below):
    folder = district.parent / below
    folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(folder)

    assert programme_shown(run("status", *AS_OF)) == "示例区2022年老旧小区改造"


def test_the_nearest_data_is_taken(run, district, other, monkeypatch):
    inner = district.parent / "projects" / "inner" / "data"
    shutil.copytree(other, inner)
    monkeypatch.chdir(inner.parent)

    assert programme_shown(run("status", *AS_OF)) == ELSEWHERE


@pytest.mark.parametrize("part", ["data", "."])
def test_a_folder_is_named_itself_or_by_the_one_that_holds_it(run, district, part):
    assert programme_shown(run("status", "--data", district.parent / part, *AS_OF))


@pytest.mark.parametrize("part", ["data", "."])
def test_the_environment_names_a_folder(run, other, monkeypatch, part):
    monkeypatch.setenv("RENOVATION_DATA", str(other.parent / part))

    assert programme_shown(run("status", *AS_OF)) == ELSEWHERE


def test_an_option_wins_over_the_environment_and_that_over_the_working_directory(
    run, district, other, monkeypatch
):
    monkeypatch.chdir(district.parent)
    monkeypatch.setenv("RENOVATION_DATA", str(other))

    assert programme_shown(run("status", *AS_OF)) == ELSEWHERE
    assert programme_shown(run("status", "--data", district, *AS_OF)) == "示例区2022年老旧小区改造"


def test_a_wrong_folder_in_the_environment_is_not_passed_over(run, district, monkeypatch):
    monkeypatch.chdir(district.parent)
    monkeypatch.setenv("RENOVATION_DATA", str(district / "nowhere"))

    assert run("status", *AS_OF).status == 3


def test_check_finds_the_data_of_the_path_it_is_given(run, district, other, monkeypatch):
    monkeypatch.chdir(other.parent)
    (district / "projects/xinfeng/households.yaml").write_text(BROKEN)

    assert run("check").status == 0
    assert run("check", district / "projects/xinfeng").status == 1


@pytest.mark.parametrize(("working", "shown"), [(".", "data/"), ("data", ""), ("data/projects", None)])
def test_findings_name_files_as_they_are_opened_from_here(run, district, monkeypatch, working, shown):
    (district / "projects/xinfeng/households.yaml").write_text(BROKEN)
    monkeypatch.chdir(district.parent / working)
    (line,) = run("check", "--format", "concise").out.splitlines()
    expected = district.as_posix() + "/" if shown is None else shown

    assert line.startswith(f"{expected}projects/xinfeng/households.yaml:2:")


def test_a_folder_with_a_blank_and_chinese_letters_in_its_name_is_found(run, district, tmp_path, monkeypatch):
    place = tmp_path / "三元区 改造"
    shutil.copytree(district, place / "data")
    monkeypatch.chdir(place)

    assert programme_shown(run("status", *AS_OF))


def test_a_working_directory_that_is_gone_is_no_bug_of_ours(run, district, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert run("status").status == 3
    assert run("check", "--data", district).status == 0


def test_data_in_a_work_tree_is_read_from_a_working_directory_that_is_gone(
    run, district, tmp_path, monkeypatch
):
    (district.parent / ".git").mkdir()
    file = district / "projects" / "hongqi" / "project.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    found = run("check", "--data", district, "--format", "concise")
    assert (found.status, found.out.splitlines()[0].startswith(f"{file.as_posix()}:")) == (1, True)
    assert (
        f"renovation check --data {district}  #"
        in run("overdue", "--data", district, "--format", "plain").out
    )
    assert run("overdue", "--data", district, "--format", "json").status == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows says of such a name that there is none")
def test_data_that_the_system_refuses_to_look_at_ends_with_3(run):
    name = "x" * 5000
    result = run("status", "--data", name)

    assert (result.status, result.out) == (3, "")
    assert name in result.err
    assert "internal error" not in result.err


@pytest.mark.parametrize(
    "name", ["programme.yaml.txt", "programme.ymal", "Programme.yaml", "programme (1).yaml"]
)
@pytest.mark.parametrize("is_named", [True, False])
def test_data_whose_plan_has_a_nearly_right_name_is_found_so_that_the_check_can_say_so(
    run, district, monkeypatch, name, is_named
):
    (district / "programme.yaml").rename(district / name)
    monkeypatch.chdir(district.parent)
    result = run("check", "--format", "concise", *(("--data", "data") if is_named else ()))

    assert result.status == 1
    assert result.out.startswith(f"data/{name}:1:1: F105 error: this file is read by nothing")


def test_data_whose_plan_is_a_link_that_leads_nowhere_is_found(run, district):
    (district / "programme.yaml").unlink()
    (district / "programme.yaml").symlink_to("nowhere")
    result = run("check", "--data", district, "--format", "concise")

    assert result.status == 1
    assert "programme.yaml:1:1: F108 error: this is a link; links are not followed" in result.out


@pytest.mark.parametrize("command", ["status", "consult", "orders", "overdue"])
@pytest.mark.parametrize("word", ["data", "./data", "../district", "{}"])
def test_a_data_folder_in_the_place_of_a_project_is_told_how_it_is_named(
    run, district, monkeypatch, command, word
):
    monkeypatch.chdir(district.parent)
    word = word.format(district)
    result = run(command, word)

    typed = f"renovation {command} --data {word}"
    told = f"“{word}” is no project but a folder with data, which is named by --data: {typed}\n"
    assert (result.status, result.out, result.err) == (2, "", told)
    assert run(*typed.split()[1:]).status == 0


@pytest.mark.usefixtures("district")
def test_a_data_folder_is_told_so_where_no_data_is_found(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("status", "district", "--lang", "zh")

    assert (result.status, result.out) == (2, "")
    assert result.err.endswith("renovation status --data district --lang zh\n")


@pytest.mark.parametrize("word", ["data/projects", "nowhere", "x" * 5000])
def test_what_holds_no_data_is_a_project_that_is_not_there(run, district, monkeypatch, word):
    monkeypatch.chdir(district.parent)

    assert run("status", word).err.startswith(f"There is no project “{word}”.")
