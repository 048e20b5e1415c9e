"""The demo's district with a few of its projects changed, for figures that it does not bring about itself."""

import re
from collections.abc import Mapping
from pathlib import Path

from renovation_cli.editing.demo import write_demo


def changed_demo(folder: Path, changes: Mapping[str, tuple[tuple[str, str], ...]]) -> Path:
    """Write the demo and return its data folder.

    Args:
        folder: where to.
        changes: by the name of a project what to match in its ``project.yaml``, and what comes there.
    """
    data = write_demo(folder)
    for name, replaced in changes.items():
        file = data / "projects" / f"demo-{name}" / "project.yaml"
        text = file.read_text(encoding="utf-8")
        for pattern, new in replaced:
            text, times = re.subn(pattern, new, text, count=1)
            assert times == 1, (name, pattern)
        file.write_text(text, encoding="utf-8")
    return data
