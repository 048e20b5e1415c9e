"""Every mistake a clerk makes, put into every line of a district's files, one at a time.

``python -m tests.campaign DIR`` takes the data folder DIR, ``--every K`` only each K-th line of it. For each
corrupted line it asks: is there a finding on that line, does nothing raise, are the figures called
incomplete? Where nothing is found on the line, the reason must be one that `Harmless` names.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import yaml

from renovation_cli.findings.finding import Finding
from renovation_cli.findings.rule import Severity
from tests.district import findings_in, inspected, texts_in

Files = dict[str, str]
Variants = Iterator[str | bytes]
Difference = tuple[tuple[Any, ...], Any, Any]


class Harmless(Enum):
    """Why a corruption of a line need not be found on that line."""

    COMMENT = "the line is a comment or blank, or says the same as before"
    FREE_TEXT = "only a free text has changed, in which the character is legitimate"
    ANOTHER_WORD = "the changed word is another one that the files know"
    DEFINITION = "the line defines a name, so what is wrong now stands where the name is used"
    ADDED_ITEM = "a list may have the same item twice"


@dataclass(frozen=True, slots=True)
class Corruption:
    """One mistake: a line to the ways in which it can be in that line."""

    name: str
    variants: Callable[[str], Variants]
    always_found: bool = False
    """Whether it is a fault wherever it stands, comments and free texts included."""


@dataclass(frozen=True, slots=True)
class Case:
    """One corrupted line; ``lines`` is how many lines stand in its place."""

    file: str
    line: int
    corruption: Corruption
    body: bytes
    lines: int
    shown: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.corruption.name}: {self.shown}"


_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTH = re.compile(r"\b(\d{4})-(\d\d)\b(?!-)")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_VALUE = re.compile(r"^(\s*(?:- )?[^\s:{\[\"#]+: )([^{\[\"\s#][^#]*?)$")
_KEY = re.compile(r"(?:^\s*(?:- )?|[{,] ?)([A-Za-z][A-Za-z0-9_-]+)(?=:(?: |$))")
_REFERENCE = re.compile(
    r"(?:\b(?:track|street|community|department|duty|about|clause|showcase|batch|per|of|among|every"
    r"|role|kind|acts_as): (?P<word>[^\s,{}\[\]]+))"
    r"|(?P<answer>\b(?:signed|agree|oppose|abstain|absent|签约|同意|反对|弃权|未遇)) 2022"
    r"|(?:\b(?:lead|after|wants): \[(?P<item>[^\s,{}\[\]]+))"
)
_FREE_KEYS = {
    *("name", "title", "short", "place", "document", "post", "parties", "members", "deputies"),
    *("contacts", "note", "address", "officer", "action", "reason", "problem", "where", "outcome"),
    *("found", "result", "reported_up"),
}
_FREE_PARENTS = frozenset({"clauses", "menu", "kinds", "shortcomings", "construction_batches"})


def _some(line: str, old: str, new: str) -> Variants:
    """The line with the first, the last, and every ``old`` replaced."""
    if old not in line:
        return
    yield line.replace(old, new, 1)
    if line.count(old) > 1:
        head, _, tail = line.rpartition(old)
        yield head + new + tail
        yield line.replace(old, new)


def _replacing(old: str, new: str) -> Callable[[str], Variants]:
    return lambda line: _some(line, old, new)


def _with_full_width_digits(line: str) -> Variants:
    digits = [index for index, sign in enumerate(line) if sign in "0123456789"]
    for index in {*digits[:1], *digits[-1:]}:
        yield line[:index] + line[index].translate(_FULL_WIDTH) + line[index + 1 :]
    if digits:
        yield line.translate(_FULL_WIDTH)


def _with_space(space: str) -> Callable[[str], Variants]:
    def variants(line: str) -> Variants:
        yield from _some(line, " ", space)
        if line.strip():
            body = line.lstrip(" ")
            yield space * (len(line) - len(body) or 1) + body
            yield f"{line}{space}"

    return variants


def _with_dates(form: str) -> Callable[[str], Variants]:
    """Days written in another form; of a month, the parts of the form up to it."""

    def of(year: str, month: str, day: str | None) -> str:
        kept = form if day else form.partition("{day}")[0].rstrip("/.")
        return kept.format(year=year, month=int(month), day=int(day or 1))

    def variants(line: str) -> Variants:
        if _DAY.search(line):
            yield _DAY.sub(lambda found: of(*found.groups()), line, count=1)
        if _MONTH.search(line):
            yield _MONTH.sub(lambda found: of(found[1], found[2], None), line, count=1)

    return variants


def _with_impossible_dates(line: str) -> Variants:
    for day in ("2022-02-30", "2022-13-01", "2022-04-31", "2022-00-10"):
        if _DAY.search(line):
            yield _DAY.sub(day, line, count=1)
    if _MONTH.search(line):
        yield _MONTH.sub("2022-13", line, count=1)


def _in_gbk(line: str) -> Variants:
    if not line.isascii():
        yield line.encode("gbk", "replace")


def _in_conflict(line: str) -> Variants:
    yield f"<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> visits"
    yield f"<<<<<<< HEAD\n{line}\n||||||| 0a1b2c3\n{line}\n=======\n{line}\n>>>>>>> visits"
    for marker in ("<<<<<<< HEAD", "=======", ">>>>>>> visits", "||||||| 0a1b2c3"):
        yield f"{marker}\n{line}"


def _nearly(word: str) -> Iterator[str]:
    """Words that are nearly ``word``."""
    if len(word) > 1:
        yield word[:-1]
    yield word + word[-1]
    if len(word) > 3:
        yield word[:1] + word[2] + word[1] + word[3:]


def _with_nearly_right_keys(line: str) -> Variants:
    for found in _KEY.finditer(line):
        for near in _nearly(found[1]):
            if near != found[1]:
                yield line[: found.start(1)] + near + line[found.end(1) :]


def _with_nearly_right_words(line: str) -> Variants:
    for found in _REFERENCE.finditer(line):
        group = str(found.lastgroup)
        for near in _nearly(found[group]):
            if near != found[group]:
                yield line[: found.start(group)] + near + line[found.end(group) :]


def _twice(line: str) -> Variants:
    yield f"{line}\n{line}"


def _before_value(text: str) -> Callable[[str], Variants]:
    def variants(line: str) -> Variants:
        if found := _VALUE.match(line):
            yield f"{found[1]}{text}{found[2]}"

    return variants


def _instead_of_value(text: str) -> Callable[[str], Variants]:
    def variants(line: str) -> Variants:
        if found := _VALUE.match(line):
            yield found[1] + text

    return variants


def _with_merge_key(line: str) -> Variants:
    if line.strip() and not line.lstrip().startswith(("#", "-")):
        yield f"{line[: len(line) - len(line.lstrip())]}<<: *other\n{line}"
    if "{" in line.partition("#")[0]:
        yield line.replace("{", "{<<: *other, ", 1)


def _with_sign(sign: str) -> Callable[[str], Variants]:
    def variants(line: str) -> Variants:
        if line:
            yield line[: len(line) // 2] + sign + line[len(line) // 2 :]
            if sign != "\r":  # at the end of a line it is half of the line end of Windows
                yield line + sign

    return variants


def _too_deep(line: str) -> Variants:
    if found := _VALUE.match(line):
        yield f"{found[1]}{'[' * 13}{found[2]}{']' * 13}"


def _quoted_wide(line: str) -> Variants:
    if found := _VALUE.match(line):
        yield f"{found[1]}＂{found[2]}＂"
        yield f"{found[1]}“{found[2]}”"


def _without_closing(line: str) -> Variants:
    for sign in "}]":
        if sign in line:
            head, _, tail = line.rpartition(sign)
            yield head + tail


def _without_opening(line: str) -> Variants:
    for sign in "{[":
        if sign in line:
            yield line.replace(sign, "", 1)


CORRUPTIONS = (
    *(
        Corruption(f"full-width {wide}", _replacing(sign, wide))
        for sign, wide in zip(':,[]{}"', "：，［］｛｝＂", strict=True)
    ),
    Corruption("full-width quotation marks", _quoted_wide),
    Corruption("full-width digits", _with_full_width_digits),
    Corruption("full-width space", _with_space("\u3000")),
    Corruption("no-break space", _with_space("\u00a0")),
    Corruption("tab", _with_space("\t")),
    Corruption("date 2022年3月8日", _with_dates("{year}年{month}月{day}日")),
    Corruption("date 2022/3/8", _with_dates("{year}/{month}/{day}")),
    Corruption("date 2022.3.8", _with_dates("{year}.{month}.{day}")),
    Corruption("impossible date", _with_impossible_dates),
    Corruption("GBK", _in_gbk, always_found=True),
    Corruption("merge conflict", _in_conflict, always_found=True),
    Corruption("nearly right key", _with_nearly_right_keys),
    Corruption("nearly right word", _with_nearly_right_words),
    Corruption("duplicate", _twice),
    Corruption("anchor", _before_value("&other ")),
    Corruption("alias", _instead_of_value("*other")),
    Corruption("merge key", _with_merge_key),
    Corruption("tag", _before_value("!!str ")),
    *(
        Corruption(f"control character {name}", _with_sign(sign), always_found=True)
        for name, sign in {
            "bell": "\x07",
            "U+0085": "\x85",
            "U+2028": "\u2028",
            "zero-width": "\u200b",
            "lone CR": "\r",
        }.items()
    ),
    Corruption("too deep", _too_deep),
    Corruption("unclosed quotation mark", _before_value('"')),
    Corruption("unclosed bracket", _without_closing),
    Corruption("unopened bracket", _without_opening),
    Corruption("no space behind the colon", _replacing(": ", ":")),
    Corruption("no colon", _replacing(": ", " ")),
    *(Corruption(f"value that begins with {sign}", _before_value(sign)) for sign in "%@`"),
    Corruption("block text", _instead_of_value("|")),
    Corruption("second document", lambda line: iter([f"---\n{line}"] if line.strip() else ())),
    Corruption("nothing behind the colon", _instead_of_value("")),
)


def cases(
    files: Files, file: str, line: int, corruptions: tuple[Corruption, ...] = CORRUPTIONS
) -> Iterator[Case]:
    """Every corruption of one line (counted from 1)."""
    lines = files[file].encode().split(b"\n")
    text = lines[line - 1].decode()
    for corruption in corruptions:
        said = {text}
        for variant in corruption.variants(text):
            if variant in said:
                continue
            said.add(variant)
            body = variant.encode() if isinstance(variant, str) else variant
            corrupted = b"\n".join((*lines[: line - 1], body, *lines[line:]))
            yield Case(file, line, corruption, corrupted, body.count(b"\n") + 1, repr(variant))


def missed(files: Files, case: Case) -> str | None:
    """What is wrong with what is found in a corrupted line; None if all is as it should be."""
    inspection = inspected({**files, case.file: case.body})
    findings = inspection.findings
    if any(finding.rule.severity is Severity.ERROR for finding in findings) and inspection.complete:
        return "an error, but the figures are called complete"
    if is_found(findings, case) or (not case.corruption.always_found and harmless(files, case)):
        return None
    if not findings:
        return "nothing is found"
    first = findings[0]
    return f"found elsewhere: {first.place.file}:{first.place.line} {first.rule.code} {first.message.key}"


def is_found(findings: list[Finding], case: Case) -> bool:
    """Whether a finding stands on the corrupted line, or on one of those in its place."""
    stretch = range(case.line, case.line + case.lines)
    return any(finding.place.file == case.file and finding.place.line in stretch for finding in findings)


def harmless(files: Files, case: Case) -> Harmless | None:
    """The reason why nothing need be found on the corrupted line, if there is one."""
    line = files[case.file].split("\n")[case.line - 1].strip()
    if not line or line.startswith("#"):
        return Harmless.COMMENT
    if case.corruption.name == "duplicate":
        return Harmless.ADDED_ITEM if line.startswith("- ") else None
    try:
        before, after = _loaded(files[case.file]), _loaded(case.body.decode())
    except yaml.YAMLError:
        return None
    return _harmless_differences(files, case.file, list(_differences(before, after, ())))


def _harmless_differences(files: Files, file: str, differences: list[Difference]) -> Harmless | None:
    """The reason by what another YAML reader, which knows no rules, makes of the line before and after."""
    if not differences:
        return Harmless.COMMENT
    if all(_is_free(file, path) for path, _, _ in differences):
        return Harmless.FREE_TEXT
    if all(_is_definition(file, path, new) for path, _, new in differences):
        return Harmless.DEFINITION
    known = {word for text in files.values() for word in re.findall(r"[^\s,:{}\[\]]+", text)}
    if all(isinstance(new, str) and new in known for _, _, new in differences):
        return Harmless.ANOTHER_WORD
    return None


def _loaded(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes texts only


def _differences(
    before: Any, after: Any, path: tuple[Any, ...]
) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
    """Where two values differ: path, what stood there, what stands there."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before.keys() & after.keys():
            yield from _differences(before[key], after[key], (*path, key))
        gone, new = before.keys() - after.keys(), after.keys() - before.keys()
        if gone or new:
            yield (*path, "{}"), sorted(gone), next(iter(new)) if len(new) == len(gone) == 1 else None
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (one, two) in enumerate(zip(before, after, strict=True)):
            yield from _differences(one, two, (*path, index))
    elif before != after:
        yield path, before, after


def _is_free(file: str, path: tuple[Any, ...]) -> bool:
    names = [step for step in path if isinstance(step, str)]
    if names[-1] == "{}":
        return False
    in_group = names[0] == "groups" and names[-1] == "duties"
    is_person = names[-1] == "by" and "/" in file
    return names[-1] in _FREE_KEYS or in_group or is_person or (len(names) > 1 and names[-2] in _FREE_PARENTS)


def _is_definition(file: str, path: tuple[Any, ...], new: Any) -> bool:
    """Whether only the name of something defined here has changed, and is still one."""
    if not path or path[-1] != "{}" or not isinstance(new, str) or not re.fullmatch(r"[\w()〔〕-]+", new):
        return False
    parents = {
        "clauses",
        "menu",
        "kinds",
        "tracks",
        "stages",
        "milestones",
        "rounds",
        "channels",
        "reporting",
    }
    parents |= {"departments", "duties", "groups", "streets", "communities", "eligibility", "shortcomings"}
    parents |= {"levels", "batches", "construction_batches"}
    in_project = file.endswith("/project.yaml") and path[-2:-1] == ("buildings",)
    in_plan = "/" not in file and path[-2:-1] and path[-2] in parents
    is_room = file.endswith("/households.yaml") and len(path) == 2
    is_order = file.endswith("orders.yaml") and len(path) == 1
    return bool(in_project or in_plan or is_room or is_order)


def surroundings(files: Files, file: str) -> Files:
    """The files that a line of ``file`` is judged with: the top ones, and of the projects its own."""
    folders = sorted({path.rpartition("/")[0] for path in files if path.startswith("projects/")})
    own = file.rpartition("/")[0]
    kept = [own] if own else sorted(folders, key=lambda folder: _size(files, folder))[:3]
    return {path: text for path, text in files.items() if "/" not in path or path.rpartition("/")[0] in kept}


def _size(files: Files, folder: str) -> int:
    return sum(len(text) for path, text in files.items() if path.startswith(f"{folder}/"))


def main(arguments: list[str]) -> int:
    """Run the campaign over a folder and print what was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaign", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take only each K-th line of each file")
    parser.add_argument("--only", default="", help="take only files whose path holds this text")
    options = parser.parse_args(arguments)
    files = texts_in(options.folder)
    done, bad, started = Counter[str](), 0, time.monotonic()
    for file in sorted(files):
        if options.only not in file:
            continue
        around = surroundings(files, file)
        noisy = {(finding.place.file, finding.place.line) for finding in findings_in(around)}
        for line in range(1, files[file].count("\n") + 1, options.every):
            if (file, line) in noisy:
                continue
            for case in cases(around, file, line):
                done[case.corruption.name] += 1
                if fault := missed(around, case):
                    bad += 1
                    sys.stdout.write(f"{case}\n    {fault}\n")
                    sys.stdout.flush()
    for name, count in done.most_common():
        sys.stdout.write(f"{count:8} {name}\n")
    seconds = time.monotonic() - started
    sys.stdout.write(f"{done.total()} corrupted lines, {bad} missed, {seconds:.0f} s\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
