"""What `check` says of the demo: no error, and warnings only where a trouble is meant."""

import pytest

from renovation_cli.editing.demo import demo_files
from tests.district import english, findings_in

MEANT = (
    ("district.yaml", "“上报改造计划” is dated, but “网格化摸底”, which comes first, is not"),
    (
        "projects/demo-begonia{copy}/project.yaml",
        "“施工图确定” is dated, but “方案公示”, which comes first, is not",
    ),
    (
        "projects/demo-clover{copy}/project.yaml",
        "“现场核查完成” is dated, but “上报改造计划”, which comes first, is not",
    ),
    (
        "projects/demo-jasmine{copy}/project.yaml",
        "“完工” is dated, but “开工”, which comes first, is not",
    ),
)
"""Each is one record that is lacking, of which a later one is on file."""
SILENT = "nothing is on record of this project"
UNRECORDED = tuple(
    f"projects/demo-{name}{{copy}}/project.yaml" for name in ("bamboo", "begonia", "osmanthus")
)
"""On the day judged for; two of them have records later in the year."""


@pytest.mark.parametrize(("seed", "scale"), [(2022, 1), (7, 2), (99, 1)])
def test_nothing_but_the_records_that_are_left_out_on_purpose(seed, scale):
    copies = ("", *(f"-{copy}" for copy in range(2, scale + 1)))
    found = findings_in(dict(demo_files(seed, scale)))
    said = [(file, code, message) for file, _, _, code, message, _ in map(english, found)]
    expected = {(file.format(copy=copy), "D504", message) for file, message in MEANT for copy in copies}
    notes = {(file.format(copy=copy), "C643", SILENT) for file in UNRECORDED for copy in copies}
    award = (
        "C663",
        "以奖代补 (四(二)五) is for showcases, and this project is none by its file",
    )
    notes |= {(f"projects/demo-orchid{copy}/project.yaml", *award) for copy in copies}
    assert len(said) == len(set(said))
    assert set(said) == expected | notes
