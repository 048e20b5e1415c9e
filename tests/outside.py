"""What some tests need beside Python: where a program or library is missing, they are skipped and say which.

`RENOVATION_TESTS_NEED_ALL=1` has them fail instead, for a run that must leave nothing out.
"""

import importlib
import os
import re
import shutil
import subprocess
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

NEED_ALL = "RENOVATION_TESTS_NEED_ALL"
PROGRAMS = {
    "LibreOffice": ("soffice", "libreoffice"),
    "rsvg-convert": ("rsvg-convert",),
    "Chromium": ("chromium", "chromium-browser", "google-chrome"),
    "pdftoppm": ("pdftoppm",),
    "pdftotext": ("pdftotext",),
    "pdfinfo": ("pdfinfo",),
    "pdffonts": ("pdffonts",),
}
"""The names under which each is looked for."""
SCRIPTS = {"axe-core": Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"}
"""What runs in a browser: `npm ci --prefix tests/axe` puts it there, in the version of `tests/axe/`."""
FONTS = {"a Latin serif font as wide as Times": ("Times New Roman", "Liberation Serif")}
"""The families that fontconfig is asked for; one of them is enough."""
SECONDS = 120


def found(name):
    """The path of a program or a script, or the family of a font; or nothing."""
    if name in FONTS:
        return next(filter(_has_font, FONTS[name]), None)
    if name in SCRIPTS:
        return SCRIPTS[name] if SCRIPTS[name].is_file() else None
    return next(filter(None, map(shutil.which, PROGRAMS[name])), None)


@cache
def _has_font(family):
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    said = subprocess.run([lister, family, "family"], check=True, capture_output=True, timeout=SECONDS)
    return bool(said.stdout.strip())


def needs(*names):
    """The mark of a test that is skipped, by the names of what is missing."""
    missing = [name for name in names if not found(name)]
    skipped = bool(missing) and not os.environ.get(NEED_ALL)
    return pytest.mark.skipif(skipped, reason=f"not installed here: {', '.join(missing)}")


def library(module):
    """A module that is not there for everybody; without it the tests of a file are skipped."""
    if os.environ.get(NEED_ALL):
        return importlib.import_module(module)
    return pytest.importorskip(module, reason=f"not installed here: {module}")


def printed_by_libreoffice(file, folder):
    """A file as LibreOffice prints it: the path of a PDF."""
    office = found("LibreOffice")
    # A profile of its own: two that run at once would wait for each other.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    line = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(line, check=True, capture_output=True, timeout=SECONDS)
    return folder / f"{Path(file).stem}.pdf"


def printed_by_chromium(page, folder):
    """A page as Chromium prints it: the path of a PDF."""
    paper = folder / f"{Path(page).stem}.pdf"
    line = [found("Chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    line += [f"--user-data-dir={folder / 'chromium'}", f"--print-to-pdf={paper}", Path(page).as_uri()]
    subprocess.run(line, check=True, capture_output=True, timeout=SECONDS)
    return paper


def pages_of(paper):
    """The text of each page of a PDF, in the places where it stands."""
    return _said_of(paper, "pdftotext", "-layout", "{}", "-").split("\f")[:-1]


def sizes_of(paper):
    """Width and height of each page of a PDF, in points."""
    said = _said_of(paper, "pdfinfo", "-l", "999", "{}")
    found_sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", said, re.MULTILINE)
    return [(float(wide), float(high)) for wide, high in found_sizes]


def fonts_of(paper):
    """The fonts of a PDF by their names, each with whether the PDF brings it along."""
    rows = [line.split() for line in _said_of(paper, "pdffonts", "{}").splitlines()[2:]]
    return {row[0].partition("+")[2] or row[0]: row[-5] == "yes" for row in rows}


class Word(NamedTuple):
    """A word of a PDF and its box, in points from the left and the upper edge of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def boxes_of(paper):
    """The words of each page of a PDF."""
    pages = _said_of(paper, "pdftotext", "-bbox", "{}", "-").split("<page ")[1:]
    return [[Word(unescape(text), *map(float, box)) for *box, text in _WORD.findall(page)] for page in pages]


_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def _said_of(paper, program, *arguments):
    line = [found(program), *(each.format(paper) for each in arguments)]
    return subprocess.run(line, check=True, capture_output=True, timeout=SECONDS).stdout.decode()
