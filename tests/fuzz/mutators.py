"""What befalls a folder: bytes, lines, values, signs, escapes, structure, names, and what is no plain file.

Each takes the files (path to bytes) and a `random.Random`, and changes the files in place; the same random
numbers give the same folder.
"""

from collections.abc import Callable
from random import Random

Files = dict[str, bytes]
Mutator = Callable[[Files, Random], None]

_BYTES = (
    b"\x00",
    b"\t",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xa3\xba",
    b"\xe2\x80",
    b"#",
    b" #",
    b": ",
    b"- ",
)
_SIGNS = (
    "：，［］｛｝＂＃“”；。、　１ＡА○é😀%@`!&*|>?-~'\"\\{}[]#:,"
    "\u00a0\u2003\u200b\u202e\u2066\ufeff\u0085\u2028\u2ec4\u2f6f\uf90a\u0301\ufe0f\U000e0101"
)
_VALUES = (
    *(
        "|",
        ">",
        "|-\n    a",
        "&a b",
        "*a",
        "!!str a",
        "!a b",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "''",
        '""',
        "~",
        "null",
        "",
    ),
    *(
        "{a: 1",
        "[a, b",
        "[[[[[[[[[[[[[[a]]]]]]]]]]]]]]",
        "{ ?a: b }",
        "? a",
        "- a",
        "a: b",
        "<<",
        "<<: *a",
        "%a",
        "@a",
        "`a",
    ),
    *(
        "a #b",
        "a#b",
        "#b",
        "'a'b",
        '"a"b',
        '"a"#b',
        "[a]#b",
        "- - a",
        "---",
        "...",
        "a\n  b",
        "true",
        "是",
        "no",
        "0x1f",
    ),
)
_NUMBERS = (
    *(
        "0",
        "00",
        "-1",
        "1e9",
        "1_000",
        "1,000",
        "１２",
        "0.5",
        "12.345",
        "1" * 40,
        "0" * 3_000 + "1",
        ".5",
        "5.",
        "NaN",
        "1/0",
    ),
    *(
        "0/1",
        "2/3",
        "3/2",
        "100%",
        "101%",
        "0%",
        "33.333%",
        "1" * 400 + "%",
        "9" * 18,
        "1/" + "3" * 60,
        "half",
        "35",
        "十",
    ),
    *(
        "9999-12-31",
        "0001-01-01",
        "2022-02-30",
        "2022-13-01",
        "2022-2-1",
        "2022/02/12",
        "2022-02",
        "44573",
        "2022",
    ),
    *(
        "1899-12-31",
        "2100-01-01",
        "10000-01-01",
        "2022-02-12T00:00:00Z",
        "Feb-12",
        "agree",
        "agree  2022-02-12",
    ),
)
_ESCAPES = (
    *(
        r"\n",
        r"\t",
        r"\0",
        r"\a",
        r"\e[2J",
        r"\u202e",
        r"\u200b",
        r"\x85",
        r"\L",
        r"\P",
        r"\_",
        r"\N",
        r"\ ",
        r"\/",
        r"\\",
    ),
    *(
        r"\"",
        r"\q",
        r"\x4",
        r"\u12",
        r"\U00110000",
        r"\ud800",
        r"\u2f6f",
        r"\x41",
        "\\",
        "\\\n",
        r"\uFEFF",
        r"\r\n",
        r"\x1b]8;;",
    ),
)
_NAMES = (
    *(
        "{stem}.yaml.txt",
        "{stem}.yml",
        "{stem}.ymal",
        "{stem}",
        "{stem}。yaml",
        "{stem} (1).yaml",
        "{stem} - 副本.yaml",
    ),
    *(
        "{stem}.YAML",
        "{stem}s.yaml",
        "{stem}.yaml ",
        "{stem}.yaml.",
        "{stem}..yaml",
        "x.yaml",
        "{stem}\n.yaml",
        "{stem}\x1b[2J.yaml",
    ),
    *(
        "{stem}\u202e.yaml",
        "{stem}.yaml/{stem}.yaml",
        "a/b/{stem}.yaml",
        "$(touch x){stem}.yaml",
        "{stem}\udcff.yaml",
    ),
)
_FOLDERS = (
    "红旗 新村",
    "hong_qi",
    "HONGQI",
    "hongqi ",
    "aux",
    "CON",
    "１",
    "а",
    "-x",
    "$(id)",
    "a;b",
    "\x1b[2J",
    "hongqi\n",
    "con.",
    "a\udcff",
    "x" * 200,
)


def _some_file(files: Files, random: Random) -> str:
    """A file; thrice as often one with facts in it, on which the figures rest."""
    paths = sorted(files)
    return random.choices(paths, [3 if "/" in path else 1 for path in paths])[0]


def change_bytes(files: Files, random: Random) -> None:
    """Some bytes of a file are changed, inserted, deleted or doubled, or the file is cut off."""
    path = _some_file(files, random)
    body = bytearray(files[path])
    for _ in range(random.choice((1, 1, 1, 2, 8))):
        at = random.randrange(len(body) + 1)
        end = min(len(body), at + random.choice((1, 1, 3, 20)))
        kind = random.randrange(5)
        if kind == 0:
            body[at:at] = random.choice(_BYTES)
        elif kind == 1:
            body[at:end] = bytes(random.randrange(256) for _ in range(end - at))
        elif kind == 2:
            del body[at:end]
        elif kind == 3:
            body[at:at] = body[at:end]
        elif random.random() < 0.2:
            del body[at:]
    files[path] = bytes(body)


def change_lines(files: Files, random: Random) -> None:
    """A line is deleted, doubled, moved, set in or out, joined to the next, or taken from another file."""
    path = _some_file(files, random)
    lines = files[path].split(b"\n")
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(9)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(other, lines[at])
    elif kind == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == 3:
        lines[at] = b" " * random.choice((1, 2, 4)) + lines[at]
    elif kind == 4:
        lines[at] = lines[at][random.choice((1, 2)) :]
    elif kind == 5:
        lines[at : at + 2] = [b" ".join(lines[at : at + 2])]
    elif kind == 6:
        lines[at : at + 1] = [b"<<<<<<< HEAD", lines[at], b"=======", lines[at], b">>>>>>> other"]
    elif kind == 7:
        lines.insert(at, random.choice(files[_some_file(files, random)].split(b"\n")))
    else:
        lines[at] = b"# " + lines[at]
    files[path] = random.choice((b"\n", b"\n", b"\n", b"\r\n", b"\r")).join(lines)


def _in_text(change: Callable[[str, Random], str]) -> Mutator:
    def mutate(files: Files, random: Random) -> None:
        path = _some_file(files, random)
        text = files[path].decode("utf-8", "replace")
        files[path] = change(text, random).encode(
            "utf-8", "surrogatepass" if random.random() < 0.01 else "replace"
        )

    mutate.__name__ = change.__name__
    mutate.__doc__ = change.__doc__
    return mutate


def _value_span(text: str, random: Random) -> tuple[int, int]:
    """Where one of the values behind a colon stands."""
    colons = [index for index in range(len(text)) if text.startswith(": ", index)]
    start = random.choice(colons) + 2 if colons else random.randrange(len(text) + 1)
    ends = [end for sign in ",}]\n" if (end := text.find(sign, start)) >= 0]
    return start, min(ends, default=len(text))


@_in_text
def change_signs(text: str, random: Random) -> str:
    """Signs that look like others, are not seen, or mean something in YAML."""
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(_SIGNS) + text[at + random.randrange(2) :]
    return text


@_in_text
def change_structure(text: str, random: Random) -> str:
    """Another form of YAML in the place of a value."""
    start, end = _value_span(text, random)
    return text[:start] + random.choice(_VALUES) + text[end:]


@_in_text
def change_numbers(text: str, random: Random) -> str:
    """A number, a date or a share that is none, or is out of all bounds."""
    start, end = _value_span(text, random)
    return text[:start] + random.choice(_NUMBERS) + text[end:]


@_in_text
def change_escapes(text: str, random: Random) -> str:
    """A value between quotation marks with an escape in it."""
    start, end = _value_span(text, random)
    value = text[start:end].strip("\"'")
    at = random.randrange(len(value) + 1)
    quote = '"' if random.random() < 0.9 else "'"
    return f"{text[:start]}{quote}{value[:at]}{random.choice(_ESCAPES)}{value[at:]}{quote}{text[end:]}"


@_in_text
def quote(text: str, random: Random) -> str:
    """A value or a key as it was, between quotation marks: another spelling of the same."""
    start, end = _value_span(text, random)
    mark = random.choice("\"'")
    value = text[start:end].strip()
    return (
        f"{text[:start]}{mark}{value}{mark}{text[end:]}"
        if value[:1] not in ("", "[", "{", '"', "'")
        else text
    )


def change_names(files: Files, random: Random) -> None:
    """A file under another name, a second one beside it, or a project's folder under another name."""
    path = _some_file(files, random)
    folder, _, name = path.rpartition("/")
    if folder and random.random() < 0.5:
        new = f"projects/{random.choice(_FOLDERS)}"
        for old in [each for each in files if each.startswith(f"{folder}/")]:
            moved = files[old] if random.random() < 0.5 else files.pop(old)
            files[f"{new}{old[len(folder) :]}"] = moved
        return
    new_name = random.choice(_NAMES).format(stem=name.removesuffix(".yaml"))
    body = files[path] if random.random() < 0.3 else files.pop(path)
    files[f"{folder}/{new_name}".lstrip("/")] = body


def lose_files(files: Files, random: Random) -> None:
    """A file that is gone, empty, or has another's text."""
    path = _some_file(files, random)
    kind = random.randrange(3)
    if kind == 0 and len(files) > 1:
        del files[path]
    else:
        files[path] = b"" if kind == 1 else files[_some_file(files, random)]


MUTATORS: tuple[Mutator, ...] = (
    change_bytes,
    change_lines,
    change_signs,
    change_structure,
    change_numbers,
    change_escapes,
    quote,
    change_names,
    lose_files,
)
