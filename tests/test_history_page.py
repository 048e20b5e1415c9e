"""The lines of `docs/history.md` can be typed."""

import os
import subprocess
import sys

import pytest

from tests.blocks import ROOT, script

PAGES = ("docs/history.md", "docs/history.zh-CN.md")


@pytest.mark.git
@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX types the lines")
@pytest.mark.parametrize("page", PAGES)
def test_the_lines_of_the_page_can_be_typed(page, tmp_path):
    program = tmp_path / "bin" / "renovation"
    program.parent.mkdir()
    call = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m renovation_cli "$@"'
    program.write_text(f"#!/bin/sh\n{call}\n", encoding="utf-8")
    program.chmod(0o755)
    typed = subprocess.run(
        ["bash", "-ec", script(page)],
        cwd=tmp_path,
        env={"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(tmp_path), "LANGUAGE": "en"},
        capture_output=True,
        check=False,
    )
    said = typed.stdout.decode()

    assert typed.returncode == 0, said + typed.stderr.decode()
    heads = [line for line in said.splitlines() if line.startswith(("As committed on ", "数据版本："))]
    assert len(heads) == 6
    assert ["2022-05-20" in line for line in heads] == [True, True, False, False, False, False]
