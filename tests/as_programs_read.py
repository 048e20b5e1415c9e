"""Reports as programs read them: the JSON of the command line, for any day from one reading of the files."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

from renovation_cli.checks.dated_facts import has_fact_by
from renovation_cli.compute.district import among_places, place_states
from renovation_cli.compute.progress import judge
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


def positions_of(data):
    """The same for any day, from one reading of the files: a day is judged, and not checked once more."""
    dossiers = []
    read_once = take_position(FolderTree(data), TODAY, TODAY, lambda dossier, _: dossiers.append(dossier))
    assert read_once.complete, read_once.findings
    book = read_once.rulebook

    @cache
    def on(day):
        as_of = date.fromisoformat(day)
        states = tuple(judge(each, book, as_of) for each in dossiers)
        active = tuple(state for state in states if state.withdrawn is None)
        withdrawn = tuple(state for state in states if state.withdrawn is not None)
        places = place_states(book, active, as_of, withdrawn)
        return replace(
            read_once,
            as_of=as_of,
            states=among_places(active, places),
            withdrawn=withdrawn,
            places=places,
            has_facts=any(has_fact_by(each, as_of) for each in dossiers),
        )

    return on


def read(document):
    """A report's JSON, parsed."""
    return json.loads(render(document, ENGLISH))
