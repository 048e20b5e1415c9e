"""What the commands print, as text for the reader of a change.

``python -m tools.goldens`` writes ``tests/golden/``, where a page holds one command on the sample district in
one language and one form, and into the folder of each story what is said of it, a page a language.
``--check`` fails where a page on file is not what the commands print today, and shows the difference.
"""

import difflib
import io
import os
import shlex
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from renovation_cli.cli import output
from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.hints import carried
from renovation_cli.cli.main import main as renovation
from renovation_cli.cli.narrow import Asked
from renovation_cli.editing.demo import write_demo
from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.history.writing import write
from renovation_cli.render.formats import BY_NAME, Format
from renovation_cli.render.language import Language
from renovation_cli.render.shell import Shell
from renovation_cli.reports.document import Document
from tools.command_lines import CHECKS, COMMITTED, OTHERS, REPORTS
from tools.golden_variants import VARIANTS
from tools.sample import sample_files
from tools.stories import STORIES, Story, stories
from tools.variant_lines import ON_DEMO, ON_VARIANTS

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
REMAKE = "python -m tools.goldens"
LANGUAGES = ("en", "zh")
OF_DEMO = "demo"
"""The beginning of the names of pages of the synthetic district."""
SAID = ("overdue --detail", "escalations --detail")
"""The commands that say what a story is about."""
EXTENT = {"--detail", "--all"}
"""What asks for more of a report."""
TODAY = date(2023, 1, 31)
"""Every page of the sample is made on this day."""
SURROUNDINGS = {"COLUMNS": "80", "LINES": "24", "XDG_CONFIG_HOME": os.devnull}
"""Every page is made at this width, with nothing else of its maker's environment."""
SOMEBODYS = "/srv/district", "/home/clerk/.config"
"""What stands on a page for the folder in which a command was started, and for the one of settings."""
"""How a copy of the sample differs from it: file, text, other text. A file it has not is empty."""


def documents() -> dict[str, dict[str, Document]]:
    """Every report of every district by the beginning of its page's name and its command line."""
    with _data_folder() as folder:
        made = {name: reports(lines, folder) for name, lines in _by_command(REPORTS)}
    for name, lines in ON_VARIANTS.items():
        with _data_folder(name) as folder:
            made[name] = reports(lines, folder)
    with TemporaryDirectory() as folder:
        write_demo(Path(folder))
        made[OF_DEMO] = reports(ON_DEMO, Path(folder))
    with TemporaryDirectory() as folder:
        write(Path(folder), demo_commits())
        made |= {f"{name}-at": reports(lines, Path(folder)) for name, lines in _by_command(COMMITTED)}
    return made


def pages(found: Mapping[str, Mapping[str, Document]]) -> dict[str, str]:
    """Every page by the name of its file.

    Args:
        found: what `documents` gave.
    """
    made: dict[str, str] = {}
    for name, shown in found.items():
        made |= _report_pages(name, shown) if name != OF_DEMO else _pages_of_demo(shown)
    with _data_folder() as plain, _data_folder("damaged") as damaged:
        for code in LANGUAGES:
            made[f"check.{code}.txt"] = _page(CHECKS, damaged, code) + _page(["check"], plain, code)
            made[f"other.{code}.txt"] = _page(OTHERS, plain, code)
            made[f"help.{code}.txt"] = _page(_help_lines(), plain, code)
    return made


def reports(lines: Sequence[str], folder: Path, today: date = TODAY) -> dict[str, Document]:
    """The report that each command line makes when it is started in a folder.

    A report knows no language and no form, so that one run of a command serves all of them.
    """
    shown: list[Document] = []
    show = output.show
    output.show = lambda document, *_: shown.append(document)
    try:
        for line in lines:
            printed, _ = run(line, folder, LANGUAGES[0], today)
            if printed or not shown:
                raise ValueError(f"“{line}” is no report: {printed}")
    finally:
        output.show = show
    return dict(zip(lines, shown, strict=True))


@dataclass(frozen=True)
class Shelf:
    """A folder with pages, each by its path below it."""

    folder: Path
    pattern: str

    def on_file(self) -> dict[str, str]:
        """Every page that stands there."""
        paths = sorted(self.folder.glob(self.pattern))
        return {path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}

    def write(self, made: Mapping[str, str]) -> None:
        """Put these pages there, and no others."""
        for name in self.on_file().keys() - made.keys():
            (self.folder / name).unlink()
        for name, text in made.items():
            (self.folder / name).write_text(text, encoding="utf-8", newline="\n")


OF_SAMPLE = Shelf(GOLDEN, "*.txt")
OF_STORIES = Shelf(STORIES, "*/*.txt")


def story_pages() -> dict[str, str]:
    """What is said of every story in each language, on its own day, by the path of the page."""
    return {
        f"{story.name}/{name}": page
        for story in stories()
        for name, page in pages_of(story, said_of(story, story.as_of)).items()
    }


def said_of(story: Story, today: date, *, later: bool = False) -> dict[str, Document]:
    """The reports on a story by their command lines.

    Args:
        story: which one.
        today: the day on which it is asked; the day judged for is the story's own.
        later: with what was written into its files after its day.
    """
    with TemporaryDirectory() as folder:
        story.write(Path(folder, "data"), later=later)
        return reports([f"{name} --as-of {story.as_of}" for name in SAID], Path(folder), today)


def pages_of(story: Story, said: Mapping[str, Document]) -> dict[str, str]:
    """The page of a story in each language, by the name of its file."""
    return {
        f"{code}.txt": f"{story.title(code)}\n\n{shown_as(said, BY_NAME['plain'], code)}"
        for code in LANGUAGES
    }


def out_of_date(made: Mapping[str, str], shelf: Shelf = OF_SAMPLE) -> Iterator[str]:
    """The difference between each page on file and what is printed today, in lines of a diff."""
    on_file = shelf.on_file()
    for name in sorted(made.keys() | on_file.keys()):
        old, new = (text.get(name, "").splitlines() for text in (on_file, made))
        yield from difflib.unified_diff(old, new, f"{name} on file", f"{name} today", lineterm="")


def _by_command(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    names = dict.fromkeys(line.split()[0] for line in lines)
    return [(name, [line for line in lines if line.split()[0] == name]) for name in names]


def _pages_of_demo(found: Mapping[str, Document]) -> dict[str, str]:
    """What is printed of the synthetic district, as it is sent: in each language, in full."""
    return {f"{OF_DEMO}.{code}.txt": shown_as(found, BY_NAME["plain"], code) for code in LANGUAGES}


def _help_lines() -> list[str]:
    return ["--help", *(f"{name} --help" for name in COMMANDS)]


def _report_pages(name: str, found: Mapping[str, Document]) -> dict[str, str]:
    """The pages of some reports: for people in each language, for programs in one.

    Programs get everything, however much of it a person asks for.
    """
    asked = [(code, form) for code in LANGUAGES for form in (BY_NAME["plain"], BY_NAME["table"])]
    whole = {line: each for line, each in found.items() if not EXTENT & set(line.split())}
    return {
        f"{name}.{code}.{form.name}.txt": shown_as(whole if form.whole else found, form, code)
        for code, form in [*asked, (LANGUAGES[0], BY_NAME["json"])]
    }


def shown_as(found: Mapping[str, Document], form: Format, code: str) -> str:
    """What some command lines print in a form and a language, each after itself."""
    return "".join(
        f"$ renovation {line} --format {form.name}\n{_shown(document, form, _language(code, line))}\n"
        for line, document in found.items()
    )


def _language(code: str, line: str) -> Language:
    """The language of whoever typed a command line beside the data folder.

    Commands that are shown keep what narrowed the report; things stand there by their ids.
    """
    words = shlex.split(line)
    shell = Shell(
        options=carried(words), narrowing=_asked(words).options_of, path_of=lambda file: f"data/{file}"
    )
    return Language(code, shell)


def _asked(words: Sequence[str]) -> Asked:
    """To what the options of a command line narrow a report."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in pairwise(words):
        values[name].append(value)
    return Asked(
        words[0],
        streets=values["--street"],
        communities=values["--community"],
        projects=values["--project"],
        tracks=values["--track"],
        holders=values["--with"],
        only=values["--only"],
    )


def _shown(document: Document, form: Format, language: Language) -> str:
    with _surroundings([], language.code) as screen:
        output.show(document, form, language)
    return _text_on(screen)


def _page(lines: Sequence[str], folder: Path, language: str) -> str:
    return "".join(_section(line, folder, language) for line in lines)


def _section(line: str, folder: Path, language: str) -> str:
    printed, status = run(line, folder, language)
    for own, shown in zip((folder.resolve().as_posix(), os.devnull), SOMEBODYS, strict=True):
        printed = printed.replace(own, shown)
    ended = f"[exit status {status}]\n" if status else ""
    return f"$ renovation {line}\n{printed}{ended}\n"


def run(line: str, folder: Path, language: str, today: date = TODAY) -> tuple[str, int]:
    """What a command prints on both streams when it is started in a folder, and its exit status."""
    arguments = shlex.split(line)
    with chdir(folder), _surroundings(arguments, language, today) as screen:
        status = renovation(arguments)
    return _text_on(screen), status


def _text_on(screen: io.TextIOWrapper) -> str:
    assert isinstance(screen.buffer, io.BytesIO)
    return screen.buffer.getvalue().decode("utf-8")


@contextmanager
def _surroundings(arguments: list[str], language: str, today: date = TODAY) -> Iterator[io.TextIOWrapper]:
    """The command line, the environment and the two streams, which are one, of a program that is started."""
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    before = sys.argv, sys.stdout, sys.stderr, dict(os.environ)
    kept = {name: before[3][name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in before[3]}
    os.environ.clear()
    os.environ.update(kept | SURROUNDINGS | {"LANGUAGE": language, "RENOVATION_TODAY": today.isoformat()})
    sys.argv, sys.stdout, sys.stderr = ["renovation", *arguments], screen, screen
    try:
        yield screen
    finally:
        sys.argv, sys.stdout, sys.stderr = before[:3]
        os.environ.clear()
        os.environ.update(before[3])


@contextmanager
def _data_folder(variant: str | None = None) -> Iterator[Path]:
    """A folder with the sample district, or a variant of it, in ``data/``."""
    files = {path: content.decode("utf-8") for path, content in sample_files().items()}
    for file, right, wrong in VARIANTS[variant] if variant else ():
        text = files.get(file, "")
        if right not in text:
            raise ValueError(f"{file} of the sample does not hold {right!r}")
        files[file] = text.replace(right, wrong, 1)
    with TemporaryDirectory() as folder:
        for file, text in files.items():
            path = Path(folder, "data", file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        yield Path(folder)


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` show which are out of date."""
    made = ((OF_SAMPLE, pages(documents())), (OF_STORIES, story_pages()))
    if "--check" in arguments:
        difference = [line for shelf, found in made for line in out_of_date(found, shelf)]
        print(*difference, sep="\n")
        if difference:
            print(f"pages are out of date; read the difference, then remake them: {REMAKE}")
        return int(bool(difference))
    for shelf, found in made:
        shelf.write(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
