"""The programs that some tests need, in one place: without one its tests are skipped, by its name.

A test says so with the marker of the program's name.
"""

import shutil

import pytest

PROGRAMS = {"git": ("git",)}
"""Each marker, with the names of which one has to be on the PATH."""


def skip_where_missing(item):
    """Skip a test whose program is not there."""
    for marker, names in PROGRAMS.items():
        if item.get_closest_marker(marker) and not any(map(shutil.which, names)):
            pytest.skip(f"needs {marker}, which is not installed")
