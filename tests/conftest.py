import os

import pytest

from tests.district import SAMPLE, texts_in
from tests.needs import skip_where_missing

# Nobody's own settings are read, in this process or in one that is started from it: here are none.
os.environ["XDG_CONFIG_HOME"] = os.devnull
for name in ("RENOVATION_LANG", "RENOVATION_DATA", "RENOVATION_NO_PAGER"):
    os.environ.pop(name, None)


def pytest_runtest_setup(item):
    skip_where_missing(item)


@pytest.fixture
def sample():
    """The files of the sample district, path to text."""
    return texts_in(SAMPLE)
