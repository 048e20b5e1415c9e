"""Pictures of screens for the documentation, as a terminal of 80 columns shows them.

``python -m tools.pictures`` writes ``docs/pictures/``: the first screen, a consultation, a check that finds
something, and a sheet of the wall chart, each of the synthetic district and in both languages. ``--check``
fails where a picture on file is not what the commands print today.
"""

import io
import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from html import unescape
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.containers import Lines
from rich.text import Text

from renovation_cli.cli.main import main as renovation
from tools.generated import write_or_check
from tools.goldens import LANGUAGES

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
REMAKE = "python -m tools.pictures"
COLUMNS = 80
UNDER_WAY, AT_THE_END = "2022-08-31", "2022-12-31"
"""Days of the pictures: works are under way and some are late; every fact of the district has happened."""
SURROUNDINGS = {
    "COLUMNS": str(COLUMNS),
    "LINES": "24",
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "RENOVATION_NO_PAGER": "1",
}
"""What a terminal tells a program; nothing else of the environment of whoever makes the pictures."""
SLIP = ("projects/demo-apricot/households.yaml", "agree", "agre")
"""The slip of the finger that the check finds: a file, what stands there first, and what is typed instead."""


@dataclass(frozen=True)
class Picture:
    """A screen as a picture."""

    name: str
    line: str
    """The command line."""
    today: str = UNDER_WAY
    slipped: bool = False
    """Whether it is of the district with a slip of the finger."""


SCREENS = (
    Picture("status", "renovation status"),
    Picture("consult", "renovation consult 古柏"),
    Picture("check", f"renovation check data/{SLIP[0]}", today=AT_THE_END, slipped=True),
)
_FONTS = "'Noto Sans Mono CJK SC', 'Sarasa Mono SC', 'Microsoft YaHei Mono', monospace"
_FRAME = (
    '<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">\n'
    "<style>\n"
    ".{unique_id}-matrix {{ font-family: " + _FONTS + "; font-size: {char_height}px; }}\n"
    ".{unique_id}-title {{ font-family: sans-serif; font-size: 16px; }}\n"
    "{styles}\n"
    "</style>\n"
    '<defs><clipPath id="{unique_id}-clip-terminal">'
    '<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>\n{lines}</defs>\n'
    "{chrome}\n"
    '<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">\n'
    '{backgrounds}\n<g class="{unique_id}-matrix">\n{matrix}\n</g>\n</g>\n</svg>\n'
)
"""Rich's own frame without the fonts that it has fetched from elsewhere, which have no Chinese besides."""


class _Terminal(io.TextIOWrapper):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        """It is one for whoever asks."""
        return True


def pictures() -> dict[Path, str]:
    """Every picture by its file."""
    made: dict[Path, str] = {}
    with TemporaryDirectory() as folder, _in_a_terminal(folder):
        _, status = printed("renovation demo .")
        assert not status
        right = Path("data", SLIP[0]).read_text(encoding="utf-8")
        for slipped in (False, True):
            if slipped:
                Path("data", SLIP[0]).write_text(right.replace(*SLIP[1:], 1), encoding="utf-8")
            for code in LANGUAGES:
                for each in SCREENS:
                    if each.slipped is slipped:
                        os.environ |= {"LANGUAGE": code, "RENOVATION_TODAY": each.today}
                        text, _ = printed(each.line)
                        path = PICTURES / f"{each.name}.{code}.svg"
                        made[path] = drawn(text, each.line, unique_id=f"{each.name}-{code}")
                if not slipped:
                    made[PICTURES / f"wallchart.{code}.svg"] = _wall_chart(code)
    return made


def _wall_chart(code: str) -> str:
    """The first sheet of the wall chart, as the command itself writes it."""
    os.environ |= {"LANGUAGE": code, "RENOVATION_TODAY": UNDER_WAY}
    _, status = printed("renovation wallchart --output chart.svg")
    assert not status
    return Path("chart-1.svg").read_text(encoding="utf-8")


def printed(line: str) -> tuple[str, int]:
    """What a command line prints on a terminal, with its escape codes, and its exit status."""
    screen = _Terminal(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = screen
    try:
        status = renovation(shlex.split(line)[1:])
    finally:
        sys.stdout, sys.stderr = before
    return screen.buffer.getvalue().decode("utf-8"), status  # type: ignore[attr-defined]


@contextmanager
def _in_a_terminal(folder: str) -> Iterator[None]:
    """An environment of nothing but a terminal, in a folder."""
    before = dict(os.environ)
    kept = {name: before[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in before}
    os.environ.clear()
    os.environ.update(kept | SURROUNDINGS | {"HOME": folder, "XDG_CONFIG_HOME": folder})
    try:
        with chdir(folder):
            yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def drawn(text: str, title: str, unique_id: str) -> str:
    """A screen as SVG by Rich's own export.

    Args:
        text: what was printed, with its escape codes.
        title: stands over it.
        unique_id: the beginning of the names in the picture, so that two may stand on one page.
    """
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), color_system="truecolor", highlight=False
    )
    for line in Text.from_ansi(text.rstrip("\n")).split("\n", allow_blank=True):
        console.print(*_folded(line), sep="\n")
    made = console.export_svg(title=title, code_format=_FRAME, unique_id=unique_id)
    # The library takes every sign for one column wide and would squeeze a line of Chinese to half its length.
    return re.sub(r'(textLength=")([0-9.]+)("[^>]*>)([^<]*)<', _as_wide_as_it_is, made)


def _folded(line: Text) -> Lines:
    """A line as a terminal shows it: what goes beyond its width stands on a line of its own."""
    ends = list(accumulate(map(len, chop_cells(line.plain, COLUMNS))))
    return line.divide(ends[:-1])


def _as_wide_as_it_is(found: "re.Match[str]") -> str:
    before, length, between, content = found.groups()
    text = unescape(content)
    return f"{before}{float(length) * cell_len(text) / len(text):g}{between}{content}<"


def main(arguments: list[str]) -> int:
    """Write the pictures, or with ``--check`` say which are out of date."""
    made: Mapping[Path, str] = pictures()
    PICTURES.mkdir(exist_ok=True)
    return write_or_check(made, REMAKE, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
