"""The beginnings of the answers on the pages of questions, ``docs/how-to.md`` and its Chinese.

``python -m tools.how_to`` puts behind each question's command what it prints first of the synthetic district;
``--check`` fails where a page holds another beginning.
"""

import re
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.history.writing import write
from renovation_cli.render.language import Language
from renovation_cli.reports.frame import OF_A_PART
from tools.generated import write_or_check
from tools.goldens import run

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {"en": DOCS / "how-to.md", "zh": DOCS / "how-to.zh-CN.md"}
REMAKE = "python -m tools.how_to"
TODAY = date(2022, 8, 31)
"""The day that the pages name."""
SHOWN = 6
"""Lines of an answer that a page shows."""
_MADE_UP = ("Synthetic data:", "合成数据（")
"""How the line below the title begins that says that the district is made up; a first screen ends with it."""
ASKED = re.compile(r"```sh\n(?P<line>renovation [^\n]*)\n```\n\n```text\n(?P<text>.*?)```\n", re.DOTALL)
"""A question's command, and the beginning of its answer."""


def pages() -> dict[Path, str]:
    """Every page with the beginnings of today."""
    with TemporaryDirectory() as folder:
        write(Path(folder), demo_commits())
        return {path: _answered(path, Path(folder), code) for code, path in PAGES.items()}


def _answered(page: Path, folder: Path, code: str) -> str:
    def block(found: "re.Match[str]") -> str:
        line = found["line"]
        return f"```sh\n{line}\n```\n\n```text\n{beginning(line, folder, code)}```\n"

    return ASKED.sub(block, page.read_text(encoding="utf-8"))


def beginning(line: str, folder: Path, code: str) -> str:
    """The first lines of what a command line prints, without the head of every report.

    Raises:
        ValueError: the command ends with anything but 0.
    """
    printed, status = run(line.removeprefix("renovation "), folder, code, TODAY)
    if status:
        raise ValueError(f"“{line}” ends with {status}: {printed}")
    of_a_part = Language(code).text(OF_A_PART)
    _title, *lines = (each.rstrip() for each in printed.splitlines() if each.strip() and each != of_a_part)
    lines = lines[lines[0].startswith(_MADE_UP) :]
    shown = [*lines[:SHOWN], *(["…"] if len(lines) > SHOWN else [])]
    return "".join(f"{each}\n" for each in shown)


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which are out of date."""
    return write_or_check(pages(), REMAKE, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
