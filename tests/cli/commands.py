"""Command lines that the tests of the command line run, and the program as a process of its own."""

import os
import subprocess
import sys

REPORTS = (
    ("status",),
    ("status", "hongqi"),
    ("deadlines",),
    ("overdue",),
    ("consult",),
    ("consult", "hongqi"),
    ("consult", "--pending", "before-design"),
    ("targets",),
    ("orders",),
    ("orders", "hongqi"),
    ("orders", "--overdue", "--to", "城发"),
    ("who", "红旗"),
    ("who", "施工"),
    ("who", "乙二三"),
    ("duties",),
    ("duties", "城发"),
    ("pace",),
    ("pace", "hongqi"),
    ("escalations",),
    ("escalations", "hongqi"),
    ("funding",),
    ("funding", "jianshe"),
    ("pipeline",),
    ("wants",),
    ("wants", "hongqi"),
)
"""Every report, each in every shape it has."""


PATIENCE = 900
"""Seconds after which a process is taken to hang, on a machine however busy."""


def named(command):
    """A command line as the name of a test."""
    return " ".join(command)


def without_options(text, district, *day):
    """A text in which the commands shown do not carry the options of the one that was run."""
    return text.replace(" ".join(("", "--data", str(district), *day)), "")


def environment(**changes):
    """The developer's environment without their language, with changes."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    kept.pop("RENOVATION_DATA", None)
    return {**kept, "RENOVATION_TODAY": "2023-01-31", **changes}


def process(*arguments, cwd=None, **changes):
    """``python -m renovation_cli`` with these arguments; output as bytes."""
    return subprocess.run(
        [sys.executable, "-m", "renovation_cli", *map(str, arguments)],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
