"""`renovation` alone: the first screen where there is data, elsewhere how to come to some."""

import pytest


def test_where_there_is_data_it_is_the_first_screen(run, district, monkeypatch):
    monkeypatch.chdir(district.parent)
    alone = run()

    assert (alone.status, alone.err) == (0, "")
    assert alone.out == run("status").out


def test_data_that_the_environment_names_is_enough(run, district, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENOVATION_DATA", str(district))

    assert run().out == run("status").out


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ("A district to try everything on: ", "Data of your own: ", "What there is: ")),
        ("zh", ("先试用示例数据：", "已有数据，写明所在文件夹：", "有哪些命令：")),
    ],
)
def test_where_there_is_none_it_tells_how_to_begin_and_ends_with_3(run, tmp_path, monkeypatch, lang, told):
    monkeypatch.chdir(tmp_path)
    alone = run("--lang", lang)

    assert (alone.status, alone.out) == (3, "")
    lines = alone.err.splitlines()
    assert [line.startswith(start) for line, start in zip(lines, told, strict=True)] == [True] * 3
    for line, command in zip(lines, ("demo", "status --data", "help"), strict=True):
        assert f"renovation {command}" in line


def test_in_a_folder_that_is_gone_it_says_so(run, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert (run().status, run().out) == (3, "")
    assert "working directory" in run("--lang", "en").err
