import json

import pytest


@pytest.fixture
def made(run, tmp_path):
    result = run("demo", tmp_path / "made")
    assert result.status == 0
    return result, tmp_path / "made" / "data"


def test_demo_writes_a_district_and_names_the_next_command(run, made):
    result, data = made
    assert f"renovation status --data {data.as_posix()} --as-of " in result.out

    found = run("status", "--data", data, "--as-of", "2022-05-20", "--format", "json")
    assert found.status == 0
    assert json.loads(found.out)["programme"]["synthetic"] is True
    assert run("check", "--data", data).status == 0


def test_demo_leaves_an_existing_folder_as_it_is(run, made):
    _, data = made
    (data / "teams.yaml").write_text("mine", encoding="utf-8")
    again = run("demo", data.parent)

    assert (again.status, again.out) == (2, "")
    assert "exists already and is left as it is" in again.err
    assert (data / "teams.yaml").read_text(encoding="utf-8") == "mine"


def test_demo_says_where_it_cannot_write(run, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("demo", tmp_path / "file" / "district")

    assert (result.status, result.out) == (5, "")
    assert "internal error" not in result.err


@pytest.mark.parametrize("scale", ["0", "-1", "many"])
def test_demo_refuses_a_scale_that_is_none(run, tmp_path, scale):
    assert run("demo", tmp_path / "made", "--scale", scale).status == 2
    assert not (tmp_path / "made").exists()


def test_the_same_seed_gives_the_same_bytes_and_another_other_ones(run, tmp_path):
    def written(name, seed):
        assert run("demo", tmp_path / name, "--seed", seed).status == 0
        data = tmp_path / name / "data"
        return {path.relative_to(data): path.read_bytes() for path in sorted(data.rglob("*.yaml"))}

    one = written("one", 7)
    assert written("two", 7) == one
    assert written("other", 8) != one


@pytest.mark.git
def test_as_a_repository_every_day_of_the_year_can_be_asked_for(run, tmp_path):
    made = run("demo", tmp_path / "made", "--git", "--seed", "7")
    data = tmp_path / "made" / "data"
    assert made.status == 0
    assert made.out == (
        f"A synthetic district is in {data.as_posix()}.\n"
        f"Next: renovation status --data {data.as_posix()} --as-of 2022-05-20\n"
        "Its history is a year of weekly commits; a state of then:"
        f" renovation status --data {data.as_posix()} --at 2022-05-20\n"
    )
    assert {each.name for each in data.parent.iterdir()} == {".git", "data"}

    for day in ("2022-01-07", "2022-03-15", "2022-05-12", "2022-08-19", "2022-12-31"):
        found = run("check", "--data", data, "--at", day, "--format", "json")
        assert (found.status, json.loads(found.out)["as_of"]) == (0, day)
    again = run("demo", tmp_path / "made", "--git")
    assert (again.status, again.out) == (2, "")
    assert again.err.startswith(f"{tmp_path / 'made' / '.git'} exists already and is left as it is.")


def test_as_a_repository_it_is_not_made_without_git(run, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    found = run("demo", tmp_path / "made", "--git")

    assert (found.status, found.out) == (3, "")
    assert found.err.startswith("git is not installed, or not in one of the folders of PATH.")
    assert not (tmp_path / "made").exists()
