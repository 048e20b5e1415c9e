"""The catalogues of messages: ``python -m tools.catalogues`` brings them up to date, ``--check`` compares.

Writing takes every message out of the sources, keeps the translations there are, and compiles them. A message
whose English has changed keeps its old translation, marked fuzzy, until somebody has looked at it. The files
hold nothing that changes by itself (no date, no line number), so writing twice gives the same bytes.
"""

import argparse
import ast
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr
from difflib import SequenceMatcher
from io import BytesIO, StringIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
# The program, and the tool that writes the reference of all findings in both languages.
SOURCES = (("renovation_cli", "**.py"), ("tools", "reference.py"))
FOLDER = ROOT / "renovation_cli" / "render" / "locale" / "zh" / "LC_MESSAGES"
PO = FOLDER / "renovation.po"
MO = FOLDER / "renovation.mo"

KEYWORDS = {"say": None, "say_n": (1, 2), "mark": None, "words": None}
# What the command-line library says through gettext ; what it does not know it leaves in English.
LIBRARY = (
    "Arguments",
    "Commands",
    "Missing command.",
    "Options",
)
# What it says in English only, so that the program has to say it in its place.
IN_ITS_PLACE = (
    "COMMAND [ARGS]...",
    "Error: {message}",
    "Show this message and exit.",
    "Try '{command} {option}' for help.",
    "Usage: ",
    "[OPTIONS]",
)
_NEAR = 0.8
_COMMENT = "# The messages of renovation in Chinese. Brought up to date by: python -m tools.catalogues"
_HEAD = [
    ("Project-Id-Version", "renovation"),
    ("Language", "zh"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=1; plural=0;"),
]


class Catalogue(Catalog):
    """A catalogue whose head says only what programs need."""

    def __init__(self) -> None:
        super().__init__(locale="zh", header_comment=_COMMENT, fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The fixed head, whatever a file says."""
        return _HEAD

    @mime_headers.setter
    def mime_headers(self, headers: object) -> None:
        pass


def extracted() -> Catalogue:
    """Every message of the program and of the command-line library, untranslated."""
    catalogue = Catalogue()
    with _quiet():
        for folder, files in SOURCES:
            found = extract_from_dir(ROOT / folder, method_map=[(files, "python")], keywords=KEYWORDS)
            for _file, _line, message, _comments, _context in found:
                catalogue.add(message)
    for message in (*LIBRARY, *IN_ITS_PLACE):
        catalogue.add(message)
    return catalogue


@contextmanager
def _quiet() -> Iterator[None]:
    """Without what Babel says of every f-string among the values of a message; `unsayable` has the others."""
    said = StringIO()
    with redirect_stderr(said):
        yield
    for line in said.getvalue().splitlines(keepends=True):
        if "Skipping f-string" not in line:
            sys.stderr.write(line)


def unsayable(source: str, where: str) -> Iterator[str]:
    """The calls whose message is no text as it stands, so that no catalogue can hold it: a line for each.

    Args:
        source: what is in a file.
        where: the file.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node) in KEYWORDS:
            # the first is the message, of `say_n` the first two
            for each in node.args[: 2 if _called(node) == "say_n" else 1]:
                if isinstance(each, ast.JoinedStr | ast.BinOp):
                    yield f"not a text as it stands: {where}:{each.lineno}: {ast.unparse(each)}"


def _called(node: ast.Call) -> str:
    """The last word of what is called."""
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")


def _all_unsayable() -> Iterator[str]:
    for folder, files in SOURCES:
        for path in sorted((ROOT / folder).rglob(files.replace("**", "*"))):
            yield from unsayable(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))


def stored(path: Path = PO) -> Catalogue:
    """The catalogue as it is on file."""
    catalogue = Catalogue()
    if not path.exists():
        return catalogue
    with path.open("rb") as file:
        read = read_po(file, locale="zh")
    for message in read:
        if message.id:
            catalogue[message.id] = message
    catalogue.obsolete = read.obsolete
    return catalogue


def updated(old: Catalogue, sources: Catalogue) -> Catalogue:
    """The messages of the sources with the translations of ``old``; what no source says any more is gone."""
    old.update(sources, update_creation_date=False)
    old.obsolete.clear()
    for message in old:
        if message.fuzzy and message.previous_id and not _near(message):
            message.string = ("",) if message.pluralizable else ""
            message.flags.discard("fuzzy")
    return old


def _near(message: Message) -> bool:
    """Whether a message is its predecessor in other words, and not merely as short."""
    return SequenceMatcher(None, message.previous_id[0], forms(message)[0][0]).ratio() >= _NEAR


def po_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as text for translators, sorted."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=0, no_location=True, sort_output=True)
    return buffer.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it; fuzzy translations are left out."""
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def placeholders(text: str) -> set[str]:
    """The names in braces that a message fills in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(message: Message) -> tuple[list[str], list[str]]:
    """The English forms of a message, and the Chinese ones."""
    english = list(message.id) if isinstance(message.id, list | tuple) else [message.id]
    chinese = list(message.string) if isinstance(message.string, list | tuple) else [message.string]
    return english, [form or "" for form in chinese]


def faults(catalogue: Catalogue, sources: Catalogue, compiled: bytes) -> Iterator[str]:
    """What is wrong with the catalogue on file, a line for each message concerned."""
    for message in sources:
        if message.id and message.id not in catalogue:
            yield f"missing: {forms(message)[0][0]}"
    for message in catalogue:
        if message.id:
            yield from _message_faults(message, sources)
    for message in catalogue.obsolete.values():
        yield f"obsolete: {forms(message)[0][0]}"
    if compiled != mo_bytes(catalogue):
        yield f"{MO.name} is not what {PO.name} compiles to"


def _message_faults(message: Message, sources: Catalogue) -> Iterator[str]:
    english, chinese = forms(message)
    if message.id not in sources:
        yield f"obsolete: {english[0]}"
    elif message.fuzzy:
        yield f"fuzzy, look at it and remove the mark: {english[0]}"
    elif not all(chinese):
        yield f"untranslated: {english[0]}"
    else:
        yield from _placeholder_faults(english, chinese)


def _placeholder_faults(english: list[str], chinese: list[str]) -> Iterator[str]:
    expected = placeholders(english[-1])
    for form in chinese:
        try:
            given = placeholders(form)
        except ValueError as error:
            yield f"braces ({error}): {form}"
            continue
        if given != expected:
            names = ", ".join(sorted(given ^ expected))
            yield f"placeholders differ ({names}): {english[-1]}"


def check() -> int:
    """Print what is wrong; 0 if nothing is."""
    compiled = MO.read_bytes() if MO.exists() else b""
    found = [*_all_unsayable(), *faults(stored(), extracted(), compiled)]
    if not found and PO.read_text(encoding="utf-8") != po_bytes(updated(stored(), extracted())).decode():
        found.append(f"{PO.name} is not in the order and form in which this tool writes it")
    for fault in found:
        print(fault)
    if found:
        print("python -m tools.catalogues brings the files up to date; then translate what is left.")
    return 1 if found else 0


def write() -> int:
    """Bring the files up to date, and say what is left to translate."""
    catalogue = updated(stored(), extracted())
    FOLDER.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_bytes(catalogue))
    MO.write_bytes(mo_bytes(stored()))
    for fault in (*_all_unsayable(), *faults(stored(), extracted(), MO.read_bytes())):
        print(fault)
    return 0


def main(arguments: Sequence[str]) -> int:
    """Run the tool and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.catalogues", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if anything is wrong")
    return check() if parser.parse_args(arguments).check else write()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
