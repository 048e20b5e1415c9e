"""One browser for all tests of drawings, started when the first of them asks for it."""

import pytest

from tests.browser import chromium


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("browser")) as started:
        yield started
