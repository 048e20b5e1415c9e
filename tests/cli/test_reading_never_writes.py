import hashlib
import itertools

import pytest

from tests.cli.commands import REPORTS, named

CHECKS = tuple(("check", "--format", form) for form in ("text", "concise", "json", "github"))
BREAKAGES = {
    "sound": None,
    "broken project": ("projects/hongqi/project.yaml", b"name: [\n"),
    "GBK": ("projects/hongqi/project.yaml", "name: 红旗新村\n".encode("gbk")),
    "full-width": ("projects/hongqi/households.yaml", "1：\n  1-101：{}\n".encode()),
    "broken plan": ("programme.yaml", b"\t\n"),
}


def contents(folder):
    """Everything that a write would change."""
    return {
        path.relative_to(folder): (
            path.lstat().st_mtime_ns,
            path.lstat().st_mode,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None,
        )
        for path in [folder, *sorted(folder.rglob("*"))]
    }


@pytest.mark.parametrize("broken", BREAKAGES.values(), ids=BREAKAGES)
def test_no_command_changes_anything_on_disk(run, district, monkeypatch, broken):
    monkeypatch.chdir(district.parent)
    if broken:
        (district / broken[0]).write_bytes(broken[1])
    before = contents(district.parent)
    for command, lang in itertools.product((*REPORTS, *CHECKS), ("en", "zh")):
        result = run(*command, "--as-of", "2022-05-20", "--lang", lang)
        assert result.status == (1 if broken else 0), named(command)
        assert contents(district.parent) == before, named(command)


def test_explain_changes_nothing_on_disk(run, district, monkeypatch):
    monkeypatch.chdir(district.parent)
    before = contents(district.parent)
    run("explain")
    run("explain", "P701")

    assert contents(district.parent) == before
