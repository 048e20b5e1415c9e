"""The package of a Word file: only parts of ours, no theme, no clock, equal bytes for equal documents."""

import io
import zipfile
from datetime import date, datetime, time

from docx.document import Document as Paper
from docx.opc.rel import Relationships

from renovation_cli.render.xml_text import xml_text

_DROPPED = (
    "theme",
    "stylesWithEffects",
    "customXml",
    "numbering",
    "webSettings",
    "extended-properties",
    "thumbnail",
)
"""Parts of the template of python-docx that say what is not ours: fonts of Japanese, a picture, a program."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip can say."""
_TYPES = "[Content_Types].xml"
_UNIX, _READABLE = 3, 0o100644 << 16


def without_template(paper: Paper) -> None:
    """Leave out what a new document brings along and ours does not need."""
    for rels in (paper.part.rels, paper.part.package.rels):
        _drop(rels)


def _drop(rels: Relationships) -> None:
    for name in [name for name, each in rels.items() if each.reltype.rsplit("/", 1)[1] in _DROPPED]:
        del rels[name]


def describe(paper: Paper, title: str, day: date) -> None:
    """Say of the document what we know: its title and its day; not who sat at the machine, nor when."""
    about = paper.core_properties
    moment = datetime.combine(day, time())
    about.title = xml_text(title)[:255]
    about.created = about.modified = moment
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = ""
    about.revision = 1
    about.language = "zh-CN"


def packed(paper: Paper) -> bytes:
    """The bytes of a file: its entries in order, all of one time."""
    made, packed_again = io.BytesIO(), io.BytesIO()
    paper.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed_again, "w") as new:
        for name in sorted(old.namelist(), key=lambda each: (each != _TYPES, each)):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            new.writestr(entry, old.read(name))
    return packed_again.getvalue()
