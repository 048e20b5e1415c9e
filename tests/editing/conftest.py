import pytest

from renovation_cli.editing.demo import demo_files
from tests.editing.demo_facts import load, projects_of


@pytest.fixture(scope="package")
def texts():
    return dict(demo_files())


@pytest.fixture(scope="package")
def doubled():
    return dict(demo_files(7, 2))


@pytest.fixture(scope="package")
def values(texts):
    return {path: load(text) for path, text in texts.items()}


@pytest.fixture(scope="package")
def programme(values):
    return values["programme.yaml"]


@pytest.fixture(scope="package")
def district(values):
    return values["district.yaml"]


@pytest.fixture(scope="package")
def projects(values):
    """Project and households (None without a file) by id."""
    return projects_of(values)
