"""The names of the files of a site: every system takes them, and they stay the same."""

import hashlib
import re

from renovation_cli.render.site.leaf import Kind

HOME = "index.html"
FOLDER = "pages"
"""What holds every other file, so that the one to be opened stands alone."""
CONTENTS = "contents.html"
_PLAIN = re.compile(r"[0-9a-z\u4e00-\u9fff]+(-[0-9a-z\u4e00-\u9fff]+)*")
_ODD = re.compile(r"[^0-9a-z\u4e00-\u9fff]+")
_MOST = 40
"""Signs of an id that stand in the name of a file."""


def file_of(kind: Kind, each_id: str) -> str:
    """The file of a page by the id of its thing.

    An id of small letters, digits, hyphens and common Chinese characters is its own name. Of any other the
    rest is left out and a part of its hash tells it from its like, also where a system takes large and small
    letters for the same.
    """
    if _PLAIN.fullmatch(each_id) and len(each_id) <= _MOST:
        return f"{kind.value}-{each_id}.html"
    rest = _ODD.sub("-", each_id.lower()).strip("-")[:_MOST].strip("-")
    told = hashlib.sha256(each_id.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return "-".join(filter(None, (kind.value, rest, told))) + ".html"
