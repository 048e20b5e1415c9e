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
