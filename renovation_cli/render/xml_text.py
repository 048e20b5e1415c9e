"""Text that XML can hold: two signs that it cannot are spelt out, as `visible` does with those that act."""

import re

_NONE = re.compile("[\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The text without a sign that no XML may hold."""
    return _NONE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
