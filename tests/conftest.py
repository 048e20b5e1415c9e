import pytest

from tests.district import SAMPLE, texts_in


@pytest.fixture
def sample():
    """The files of the sample district, path to text."""
    return texts_in(SAMPLE)
