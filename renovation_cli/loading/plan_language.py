"""The language of a programme, before anything of it is read: in it one is told what is wrong there."""

import re

from renovation_cli.loading.tree import Tree
from renovation_cli.model.files import PROGRAMME_FILE
from renovation_cli.model.late import late

WORDS = {"zh": "zh", "中文": "zh", "en": "en", "英文": "en"}
"""What may stand in the plan, as `renovation_cli.model.words.Spoken` has it, with the code of each."""
# The dialect has no texts of several lines: what looks like a key at the top is one.
_LINE = late(r"""^\ufeff?(["']?)language\1[ ]*:[ ]+(["']?)(\S+)\2[ ]*(?:[ ]#.*)?\r?$""", re.MULTILINE)
_KEY = b"language"


def spoken_in(tree: Tree) -> str | None:
    """The code of the language that the plan names, None where it names none or cannot be read."""
    try:
        body = tree.read(PROGRAMME_FILE)
    except OSError:
        return None
    # Most plans name none, and then a look for the word is all that this costs.
    text = body.decode("utf-8", "replace") if _KEY in body else ""
    found = {WORDS.get(line[3]) for line in _LINE.finditer(text)}
    return found.pop() if len(found) == 1 else None
