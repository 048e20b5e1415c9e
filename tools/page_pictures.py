"""Pictures of pages for the documentation, as they come from a printer or stand in a browser.

``python -m tools.page_pictures`` writes ``docs/pictures/pages/``: the first page of a bulletin of the
synthetic district and the top of its site, in both languages. It needs LibreOffice, pdftoppm and Chromium, so
that the pictures are not compared with today's; ``--check`` fails where what they show reads otherwise by now
than when they were made.
"""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from renovation_cli.cli.main import main as renovation
from tools.goldens import LANGUAGES

PAGES = Path(__file__).parent.parent / "docs" / "pictures" / "pages"
MADE_OF = PAGES / "made-of.json"
"""By the name of a picture a digest of the text that it shows."""
REMAKE = "python -m tools.page_pictures"
BULLETIN = ("bulletin", "2022-08", "--as-of", "2022-09-05")
STATUS = ("status", "--as-of", "2022-08-31")
SITE_OF = {f"status.{code}.png": f"site.{code}.png" for code in LANGUAGES}
"""The top of a site is the first screen."""
WINDOW = "1100,900"
DOTS_AN_INCH = "72"


def texts() -> dict[str, str]:
    """What each picture shows, as text, by the picture's name."""
    with TemporaryDirectory() as folder:
        written = {
            f"{line[0]}.{code}.png": _written(Path(folder), line, "md", code)
            for line in (BULLETIN, STATUS)
            for code in LANGUAGES
        }
        return {SITE_OF.get(name, name): _said(file) for name, file in written.items()}


def _said(file: Path) -> str:
    """What a file says but for commands: they name the program as called, and where the district is."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if "--data" not in line)


def draw() -> None:
    """Make every picture."""
    PAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        for code in LANGUAGES:
            sheet = _written(Path(folder), BULLETIN, "docx", code)
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            _do("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(sheet))
            paper, drawn = sheet.with_suffix(".pdf"), PAGES / f"bulletin.{code}"
            first = ("-f", "1", "-l", "1", "-singlefile", "-r", DOTS_AN_INCH, "-gray", "-png")
            _do("pdftoppm", *first, str(paper), str(drawn))
            _draw_site(Path(folder), code)


def _draw_site(folder: Path, code: str) -> None:
    site, (_, *day) = folder / code, STATUS
    assert renovation(["site", str(site), *day, "--data", str(folder / "data"), "--lang", code]) == 0
    how = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={WINDOW}")
    profile, shot = f"--user-data-dir={folder / 'chromium'}", PAGES / f"site.{code}.png"
    _do("chromium", *how, profile, f"--screenshot={shot}", (site / "index.html").as_uri())


def _do(*line: str) -> None:
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _written(folder: Path, line: tuple[str, ...], ending: str, code: str) -> Path:
    data = folder / "data"
    if not data.exists():
        assert renovation(["demo", str(folder)]) == 0
    file = folder / f"{line[0]}.{code}.{ending}"
    assert renovation([*line, "--data", str(data), "--lang", code, "--output", str(file)]) == 0
    return file


def main(arguments: list[str]) -> int:
    """Make the pictures, or with ``--check`` say which show what is no longer said."""
    made_of = {name: sha256(text.encode()).hexdigest() for name, text in texts().items()}
    if "--check" not in arguments:
        draw()
        MADE_OF.write_text(f"{json.dumps(made_of, indent=2)}\n", encoding="utf-8")
        return 0
    on_file = json.loads(MADE_OF.read_text(encoding="utf-8"))
    stale = sorted(name for name in made_of.keys() | on_file.keys() if made_of.get(name) != on_file.get(name))
    for name in stale:
        print(f"{name} shows what is no longer said; remake it: {REMAKE}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
