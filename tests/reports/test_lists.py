"""The plan's project lists: columns and units of published lists, by street with sums, unknown left blank."""

from dataclasses import replace

import pytest

from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.render.csv_tables import tables
from renovation_cli.render.language import Language
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.lists import lists

XINFENG = "name: 新丰大院\ntrack: implementation\nstreet: [西街街道, 东街街道]\n"
TEXT = """\
Project list: 实施项目 (㎡, 10,000 yuan)
No. Project Households Buildings Area Cost Year's plan
东街街道
1 红旗新村 5 2 620.5 90 –
2 新丰大院 – – – – –
sum of 2 ≥ 5 ≥ 2 ≥ 620.5 ≥ 90 –
西街街道
1 新丰大院 – – – – –
sum of 1 – – – – –
All streets
total of 2 ≥ 5 ≥ 2 ≥ 620.5 ≥ 90 –

Not on file and left blank (–), with how many projects: Households 1, Buildings 1, \
Area 1, Cost 1, Year's plan 2.

Project list: 续建项目 (㎡, 10,000 yuan)
No. Project Households Buildings Area Cost Year's plan
东街街道
1 建设里 40 – 3,200 80 –
sum of 1 40 – 3,200 80 –
All streets
total of 1 40 – 3,200 80 –

Not on file and left blank (–), with how many projects: Buildings 1, Year's plan 1.
1 project is of several streets, counted in each and once in all: 新丰大院.

renovation lists --detail # every column of the lists
"""
IMPLEMENTATION = [
    (
        "序号,镇街,项目,建设地点,户数,户数（为下限）,幢数,幢数（为下限）,"
        "建筑面积（㎡）,建筑面积（㎡）（为下限）,总投资（万元）,总投资（万元）（为下限）,"
        "上年底累计完成投资（万元）,年度计划投资（万元）,开工期限,完工期限,主要建设内容,形象进度,责任单位,专人,备注"
    ),
    "1,东街街道,红旗新村,一马社区,5,,2,,620.5,,90,,,,2022-11,2022-11,屋面防水、楼道整治,0.305,城发集团,,精品",
    "2,东街街道,新丰大院,,,,,,,,,,,,2022-11,2022-11,,,城发集团,,",
    ",东街街道,小计 2 个,,5,1,2,1,620.5,1,90,1,,,,,,,,,",
    "1,西街街道,新丰大院,,,,,,,,,,,,2022-11,2022-11,,,城发集团,,",
    ",西街街道,小计 1 个,,,,,,,,,,,,,,,,,,",
    ",,合计 2 个,,5,1,2,1,620.5,1,90,1,,,,,,,,,",
]


@pytest.fixture
def small(position, sample):
    """The sample on a day, with a second street and a project in both of which nothing more is on file."""

    def on(day, project=XINFENG):
        teams = sample["teams.yaml"] + "  西街街道: {}\n"
        return position(day, projects__xinfeng__project=project, teams=teams)

    return on


def test_a_screen_has_a_list_a_track_with_streets_their_sums_and_all_together(small, text):
    told = text(lists(small("2022-05-20"))).partition("\n\n")[2]

    assert [" ".join(line.split()) for line in told.splitlines()] == TEXT.splitlines()


def test_a_file_has_every_column_with_its_unit_and_the_street_in_every_row(small):
    found = tables(lists(small("2022-08-31"), WHOLE), Language("zh"))

    assert list(found) == ["implementation", "carry-over"]
    assert found["implementation"].splitlines() == IMPLEMENTATION


def test_narrowed_to_a_street_a_list_has_that_street_alone(small):
    whole = small("2022-05-20")
    found = lists(replace(whole, narrowing=Narrowing(streets=("西街街道",)))).data["lists"]

    assert [(each["track"], [group["street"] for group in each["streets"]]) for each in found] == [
        ("implementation", ["西街街道"])
    ]


def test_a_withdrawn_project_is_on_no_list(small):
    withdrawn = "name: 新丰大院\ntrack: implementation\nwithdrawn: {on: 2022-05-20, reason: 拆迁}\n"

    def ids(day):
        found = lists(small(day, withdrawn)).data["lists"]
        return [row["id"] for each in found for group in each["streets"] for row in group["projects"]]

    assert "xinfeng" in ids("2022-05-19")
    assert "xinfeng" not in ids("2022-05-20")
