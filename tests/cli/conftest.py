import shutil
from types import SimpleNamespace

import pytest

from renovation_cli.cli.main import main
from tests.district import SAMPLE

TODAY = "2023-01-31"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch):
    """A fixed day and language, and nothing of the developer's own environment."""
    monkeypatch.setenv("RENOVATION_TODAY", TODAY)
    monkeypatch.setenv("LANGUAGE", "en")
    for name in ("RENOVATION_DATA", "NO_COLOR", "RENOVATION_DEBUG", "RENOVATION_NO_PAGER", "PAGER"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys):
    """A command line run in this process: its exit status, and what it wrote where."""

    def command(*arguments):
        status = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return SimpleNamespace(status=status, out=out, err=err)

    return command


@pytest.fixture
def district(tmp_path):
    """A data folder of its own with the sample district."""
    data = tmp_path / "district" / "data"
    shutil.copytree(SAMPLE, data)
    return data
