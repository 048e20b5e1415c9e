"""The versions that tests run with are pinned, and lower bounds can be installed."""

import re
from pathlib import Path

import pytest

from tools import constraints

ROOT = Path(__file__).parent.parent
PINS = constraints.pinned(constraints.CONSTRAINTS.read_text(encoding="utf-8"))
INSTALLERS = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", ".ci/run", ".github/workflows/ci.yml")


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def name_of(requirement):
    """The name that pip goes by: case, and which of - _ . joins its parts, do not matter."""
    return re.sub("[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def test_every_requirement_is_pinned_and_promises_a_lower_bound():
    required = constraints.requirements(constraints.declared())
    assert {name_of(each) for each in required} <= {name_of(pin) for pin in PINS}
    assert len(list(constraints.lowest(required))) == len(required)


def test_the_constraints_name_versions_and_nothing_of_the_machine_they_were_made_on():
    text = constraints.CONSTRAINTS.read_text(encoding="utf-8")
    assert text.startswith(constraints.HEAD)
    assert text == constraints.HEAD + "".join(f"{pin}\n" for pin in PINS)


@pytest.mark.parametrize("path", INSTALLERS)
def test_what_must_not_move_is_installed_with_the_pinned_versions(path):
    installs = re.findall(r"pip\"? install .*", read(path))
    assert installs
    assert [each for each in installs if "-c constraints.txt" not in each] == []


def test_lower_bounds_become_exact_versions(capsys):
    assert list(constraints.lowest(["typer>=0.27.0", "types-PyYAML>=6.0.12.20240311"])) == [
        "typer==0.27.0",
        "types-PyYAML==6.0.12.20240311",
    ]
    assert constraints.main(["--lowest"]) == 0
    assert "typer==" in capsys.readouterr().out


@pytest.mark.parametrize(
    "requirement", ["types-PyYAML", "typer<1", "typer>=0.27,<1", "typer==0.27", "typer >= 0.27"]
)
def test_a_requirement_without_a_plain_lower_bound_is_refused(requirement):
    with pytest.raises(ValueError, match=re.escape(requirement)):
        list(constraints.lowest([requirement]))


@pytest.mark.parametrize(
    "line", ["-e /home/me/renovation", "rich @ file:///tmp/rich.whl", "--index-url x", "rich>=1"]
)
def test_what_another_machine_could_not_install_is_refused(line):
    with pytest.raises(ValueError, match=re.escape(line)):
        constraints.pinned(f"# head\nrich==15.0.0\n{line}\n")
