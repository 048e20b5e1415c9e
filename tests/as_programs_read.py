"""Reports as programs read them: the JSON of the command line, from one reading of the files for each day."""

import json
from datetime import date

from renovation_cli.loading.tree import FolderTree
from renovation_cli.position import take_position
from renovation_cli.render.json_v1 import render
from renovation_cli.render.language import Language

TODAY = date(2023, 1, 31)
ENGLISH = Language("en")


def position_on(data, day):
    """Where the district of a data folder stands on a day; every file of it can be read."""
    position = take_position(FolderTree(data), date.fromisoformat(day), TODAY)
    assert position.complete, position.findings
    return position


def read(document):
    """A report's JSON, parsed."""
    return json.loads(render(document, ENGLISH))
