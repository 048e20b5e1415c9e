from datetime import date

import pytest

from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from renovation_cli.render import plain
from renovation_cli.render.language import Language

TODAY = date(2023, 1, 31)


@pytest.fixture
def position(sample):
    """The sample district's position on a day, with some of its files replaced, or left out where None."""

    def on(day, **changes):
        files = {**sample, **{path.replace("__", "/") + ".yaml": text for path, text in changes.items()}}
        files = {path: text for path, text in files.items() if text is not None}
        return take_position(MappingTree(files), date.fromisoformat(day), TODAY)

    return on


@pytest.fixture
def text():
    """A document as plain English text."""
    english = Language("en")
    return lambda document: plain.render(document, english)
