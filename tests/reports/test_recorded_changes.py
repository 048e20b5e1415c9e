"""What a commit changed is told in words: every key and section of the format has one."""

import re
from typing import get_args

import pytest
from pydantic import BaseModel

from renovation_cli.compute.facts import Fact
from renovation_cli.model.district import District
from renovation_cli.model.household import Household
from renovation_cli.model.order import Order
from renovation_cli.model.project import Project
from renovation_cli.model.words import OrderSource
from renovation_cli.render.language import Language
from renovation_cli.reports.wording.recorded_changes import said, thing
from tests.compute.records import day

CHINESE = Language("zh")
LATIN = re.compile("[a-z]")
DAYS_BY_NAME = {"milestones", "notices"}
"""Facts with a day and no more, which are told by their names."""


def parts_of(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from parts_of(each)


def records(record, path):
    """A record of the files and those under it, each with the keys under which it stands."""
    yield path, record
    for name, field in record.model_fields.items():
        for part in parts_of(field.annotation):
            yield from records(part, (*path, field.alias or name))


def leaves():
    """Every key that bears a value itself."""
    tops = (("project", Project), ("district", District), ("orders", Order), ("households", Household))
    for section, top in tops:
        for path, record in records(top, (section,)):
            for name, field in record.model_fields.items():
                if name not in DAYS_BY_NAME and not list(parts_of(field.annotation)):
                    yield path, field.alias or name


LEAVES = sorted(set(leaves()))


@pytest.fixture
def programme(position):
    return position("2022-05-20").rulebook.programme


def test_there_are_keys_to_word():
    assert (("project", "care", "satisfaction"), "satisfied") in LEAVES
    assert len(LEAVES) > 90


@pytest.mark.parametrize("key", sorted({key for _, key in LEAVES}))
def test_a_key_has_a_word(key, programme):
    given = ("street",) if key == "met" else 1
    assert not LATIN.search(CHINESE.value(said({key: given}, (key,), programme)))


@pytest.mark.parametrize("section", sorted({path for path, _ in LEAVES}))
def test_an_entry_has_a_name(section, programme):
    fact = Fact(section, ("甲", "乙"), (), {"kind": "丙", "step": "丁"})
    assert not LATIN.search(CHINESE.text(thing(fact, programme)))


@pytest.mark.parametrize(
    ("key", "given", "words"),
    [
        ("to", day("2022-05-20"), "截止日 2022-05-20"),
        ("to", "区住建局", "责任单位 区住建局"),
        ("of", 12, "总数 12"),
        ("of", "供水", "类别 供水"),
        ("by", OrderSource.PATROL, "来源 巡查"),
        ("by", "区住建局", "办理单位 区住建局"),
        ("level", "red", "督查级别 红牌"),
        ("milestone", "scheme-issued", "节点 方案出具"),
        ("met", ("street", "区住建局"), "约见单位 街道、区住建局"),
    ],
)
def test_a_word_fits_what_it_stands_for(key, given, words, programme):
    assert CHINESE.value(said({key: given}, (key,), programme)) == words
