"""The time zone of a programme, before anything else of it is read: it says which day today is."""

from datetime import tzinfo
from typing import Any

from renovation_cli.loading import careful
from renovation_cli.loading.decoding import decode
from renovation_cli.loading.parser import PARSER
from renovation_cli.loading.tree import Tree
from renovation_cli.loading.values import Irregular, parse
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.zone import DEFAULT_ZONE, zone_named

_KEY = "timezone"


def zone_of(tree: Tree) -> tzinfo:
    """The zone that the plan names; the usual one where it names none that exists, or cannot be read."""
    try:
        return zone_named(_written(tree) or DEFAULT_ZONE)
    except KeyError:
        return zone_named(DEFAULT_ZONE)


def _written(tree: Tree) -> str | None:
    # Most plans name none, and then a look for the word is all that this costs.
    plan = raw_plan(tree, _KEY)
    name = plan.get(_KEY) if plan else None
    return name if isinstance(name, str) else None


def raw_plan(tree: Tree, word: str = "") -> dict[Any, Any] | None:
    """What stands in the plan's file, unread; None where that is no list of entries, or lacks a word."""
    try:
        body = tree.read(PROGRAMME_FILE)
    except OSError:
        return None
    text = decode(PROGRAMME_FILE, body).text if word.encode() in body else None
    if text is None:
        return None
    try:
        plan = parse(text, PARSER)
    except Irregular:
        root = careful.read(PROGRAMME_FILE, text, PARSER).root
        plan = root.plain() if root else None
    return plan if isinstance(plan, dict) else None
