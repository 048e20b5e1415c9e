"""The package out of an archive: everything that it reads of itself is found there."""

import subprocess
import sys
import zipfile

import pytest

from tests.blocks import ROOT
from tests.cli.commands import PATIENCE, environment

PROGRAM = """
import sys
archive = sys.argv.pop(1)
sys.meta_path = [each for each in sys.meta_path if "editable" not in str(each).lower()]
sys.path.insert(0, archive)
import renovation_cli
assert archive in renovation_cli.__file__, renovation_cli.__file__
from renovation_cli.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The package as a zip file."""
    path = tmp_path_factory.mktemp("archive") / "renovation.zip"
    with zipfile.ZipFile(path, "w") as file:
        for each in (ROOT / "renovation_cli").rglob("*"):
            if each.is_file() and "__pycache__" not in each.parts:
                file.write(each, each.relative_to(ROOT))
    return path


def run(archive, folder, *words):
    """A command of the package in the archive, started in a folder."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, archive, *words],
        cwd=folder,
        env=environment(PYTHONUTF8="1"),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def test_chinese_is_found_in_an_archive(archive, district):
    result = run(archive, district, "status", "--as-of", "2022-05-20", "--lang", "zh")

    assert (result.returncode, result.stderr) == (0, "")
    assert "截至 2022-05-20" in result.stdout


def test_the_demo_is_written_out_of_an_archive(archive, tmp_path):
    result = run(archive, tmp_path, "demo", tmp_path / "sample", "--lang", "en")

    assert (result.returncode, result.stderr) == (0, "")
    assert (tmp_path / "sample" / "data" / "programme.yaml").exists()
