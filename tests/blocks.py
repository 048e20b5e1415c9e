"""The blocks of a document, done in their order as a reader does them.

A `sh` block is typed into a shell, one for all. A `yaml` block says in its first line where it stands:
`# file.yaml` for a whole file, `# file.yaml > key > key` for an entry in one.

`python -m tests.blocks README.md` does it in a new clone, with nothing of the environment but PATH and HOME.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).parent.parent
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PLACE = re.compile(r"# (?P<file>[\w./-]+\.yaml)(?P<keys>( > [\w-]+)*)")


class Block(NamedTuple):
    """What stands between two fences."""

    language: str
    text: str

    @property
    def place(self):
        """The file in which it stands, and the keys that lead to it there."""
        found = PLACE.fullmatch(self.text.splitlines()[0])
        assert found, f"the first line does not say where this stands:\n{self.text}"
        return found["file"], found["keys"].split(" > ")[1:]


def blocks(document):
    """The blocks of a document of this repository."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return [Block(**found.groupdict()) for found in FENCE.finditer(text)]


def texts(text):
    """What YAML holds, every value as text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the one loader that makes nothing but texts


def put(block, data):
    """Put a `yaml` block where it says: as a new file, or over what the entry has under the same keys."""
    name, keys = block.place
    file = data / name
    if not keys and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")
        return
    whole = texts(file.read_text(encoding="utf-8"))
    entry = whole
    for key in keys:
        entry = entry[key]
    entry.update(texts(block.text))
    file.write_text(yaml.safe_dump(whole, allow_unicode=True, width=sys.maxsize, sort_keys=False), "utf-8")


def script(document):
    """A document's blocks as one script: the lines typed, and the files written."""
    lines = ["set -e"]
    for block in blocks(document):
        if block.language == "sh":
            lines.append(block.text)
        elif block.language == "yaml":
            name, keys = block.place
            assert not keys, f"a file typed anew is shown whole: {name}"
            lines.append(f"mkdir -p {Path(name).parent}\ncat > {name} <<'END'\n{block.text}END\n")
    return "\n".join(lines)


def in_a_new_clone(document):
    """Type a document's blocks, all but the line that runs these tests; raises where one of them fails."""
    lines = (line for line in script(document).splitlines() if not line.endswith("-m pytest -n auto"))
    typed = "\n".join(lines)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True)
        kept = {name: os.environ[name] for name in ("PATH", "HOME")} | {"XDG_CONFIG_HOME": os.devnull}
        subprocess.run(["bash", "-c", typed], cwd=folder, env=kept, check=True)


if __name__ == "__main__":
    for each in sys.argv[1:]:
        in_a_new_clone(each)
