"""Photographs of pages for the documentation: ``python -m tests.photographs`` takes them with Chromium.

No test compares them: another version of the browser draws letters in another way.
"""

import tempfile
from contextlib import chdir
from pathlib import Path

from renovation_cli.cli.main import main
from tests.browser import chromium
from tests.district import ROOT
from tools.pictures import UNDER_WAY

PHOTOGRAPHS = ROOT / "docs" / "photographs"
WIDTH, HEIGHT = 1200, 1000


def take():
    """The home page of the synthetic district in both languages."""
    PHOTOGRAPHS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chdir(folder), chromium(Path(folder)) as browser:
        main(["demo", "sample"])
        for lang in ("zh", "en"):
            main(["site", lang, "--data", "sample/data", "--as-of", UNDER_WAY, "--lang", lang])
            page = browser.open(Path(folder) / lang / "index.html", width=WIDTH, height=HEIGHT)
            page.picture(PHOTOGRAPHS / f"site.{lang}.png")


if __name__ == "__main__":
    take()
