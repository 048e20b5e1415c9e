"""Pictures of pages for the documentation, as they come from a printer.

``python -m tools.page_pictures`` writes ``docs/pictures/pages/``: the first page of a bulletin of the
synthetic district, in both languages. It needs LibreOffice and pdftoppm, so that the pictures are not
compared with today's; ``--check`` fails where what they show reads otherwise by now than when they were made.
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
LINE = ("bulletin", "2022-08", "--as-of", "2022-09-05")
DOTS_AN_INCH = "72"


def texts() -> dict[str, str]:
    """What each picture shows, as text, by the picture's name."""
    with TemporaryDirectory() as folder:
        return {
            f"bulletin.{code}.png": _written(Path(folder), "md", code).read_text(encoding="utf-8")
            for code in LANGUAGES
        }


def draw() -> None:
    """Make every picture."""
    PAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        for code in LANGUAGES:
            sheet = _written(Path(folder), "docx", code)
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            _do("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(sheet))
            paper, drawn = sheet.with_suffix(".pdf"), PAGES / f"bulletin.{code}"
            first = ("-f", "1", "-l", "1", "-singlefile", "-r", DOTS_AN_INCH, "-gray", "-png")
            _do("pdftoppm", *first, str(paper), str(drawn))


def _do(*line: str) -> None:
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _written(folder: Path, ending: str, code: str) -> Path:
    data = folder / "data"
    if not data.exists():
        assert renovation(["demo", str(folder)]) == 0
    file = folder / f"bulletin.{code}.{ending}"
    assert renovation([*LINE, "--data", str(data), "--lang", code, "--output", str(file)]) == 0
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
