"""A text as it is written in a data file: between quotation marks where it would be read otherwise."""

from renovation_cli.model.late import late

_FIRST_SIGNS = "-?:,[]{}#&*!|>'\"%@`＂“”‘’－—–：、，"
"""What begins something else than a text, to a parser or to the reader of slips of the input method."""
_IN_BLOCK = late(r":(?=\s|$)|\s#|[\[\]{}?]|^(?:---|\.\.\.)|^<<$")
_IN_BRACKETS = late(r"[,\[\]{}:?#，：；｛｝［］]|^<<$")
_UNPRINTABLE = late(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\uffff]"
)


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text of one line as YAML that is read as that text.

    Args:
        text: what is to be read.
        in_brackets: whether it stands between brackets, where more signs have a meaning.
    """
    if _UNPRINTABLE.search(text):
        escaped = _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04X}", text.replace("\\", "\\\\"))
        return '"' + escaped.replace('"', '\\"') + '"'
    signs = _IN_BRACKETS if in_brackets else _IN_BLOCK
    if text and text == text.strip() and text[0] not in _FIRST_SIGNS and not signs.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"
