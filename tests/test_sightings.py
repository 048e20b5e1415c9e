"""Every row of docs/coverage.md that says so is seen: the command prints the fact, in both languages."""

from functools import cache

import pytest

from tools.coverage import read_coverage
from tools.sightings import LANGUAGES, Sighting, district, is_in, is_named_in, unnamed

ROWS = [row for row in read_coverage().rows() if row.shown]
COUNTED = sorted({(fact, each) for row in ROWS for each in row.shown for fact in unnamed(each)}, key=str)
ASKED = "projects/demo-rose/project.yaml care.satisfaction.0.asked"
TALK = "projects/demo-ginkgo/project.yaml milestones.evening-talk"


@pytest.fixture(scope="module")
def demo():
    with district() as found:
        yield found


@pytest.fixture(scope="module")
def without(demo):
    """What a command prints in a language, without a fact; each command runs once for a fact."""

    @cache
    def printed(fact, line):
        with demo.without(fact) as changed:
            return {language: changed.printed(line, language) for language in LANGUAGES}

    return printed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.clause}-{row.says}")
def test_the_command_prints_the_fact(demo, row, language):
    unseen = [f"{each.run}: {each.text(language)}" for each in row.shown if not demo.shows(each, language)]
    assert unseen == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "sighting"), COUNTED)
def test_what_is_only_counted_is_missed_where_it_is_not_on_file(without, fact, sighting, language):
    assert not is_in(sighting.text(language), without(fact, sighting.run)[language])


def test_few_facts_are_only_counted():
    assert len({fact for fact, _ in COUNTED}) < 10


# --- What counts as seen


def sighting(fact, text):
    return Sighting(facts=(fact,), run="status --detail --as-of 2022-12-31", zh=text, en=text)


@pytest.mark.parametrize("text", ["居民夜谈会 二1 2022-02-21", "夜谈会 二1", "居民夜谈会 … 2022-02-21"])
def test_a_text_stands_on_one_line_however_wide_its_columns_are(text):
    assert is_in(text, "事项\n居民夜谈会    二1    2022-02-21\n")


@pytest.mark.parametrize("text", ["2022-02-21 … 居民夜谈会", "居民夜谈会 … 移交", "居民.夜谈会"])
def test_a_text_in_another_order_or_on_two_lines_is_not_seen(text):
    assert not is_in(text, "居民夜谈会    二1    2022-02-21\n移交\n")


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (TALK, "居民夜谈会 2022-02-21"),
        (ASKED, "受访 92 户"),
        ("projects/demo-ginkgo/project.yaml stated.area_m2", "55,285"),
        ("projects/demo-ginkgo/project.yaml progress.13.works", "64.90%"),
        ("projects/demo-ginkgo/project.yaml showcase", "精品项目"),
    ],
)
def test_a_value_is_named_as_it_is_written_grouped_or_by_its_name(fact, text):
    assert is_named_in(fact, text)
    assert unnamed(sighting(fact, text)) == ()


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (TALK, "居民夜谈会 2022-02-22"),
        (ASKED, "受访 192 户"),
        (ASKED, "受访 920 户"),
        ("projects/demo-ginkgo/project.yaml progress.13.works", "64.91%"),
        ("projects/demo-ginkgo/project.yaml progress", "64.9%"),
    ],
)
def test_another_value_is_not_that_of_the_fact(fact, text):
    assert not is_named_in(fact, text)
    assert unnamed(sighting(fact, text)) == (fact,)


def test_a_fact_that_is_taken_away_is_back_afterwards(demo):
    seen = sighting(TALK, "示例银杏小区")
    before = (demo.folder / "data" / "projects/demo-ginkgo/project.yaml").read_bytes()
    with demo.without(TALK) as changed:
        assert changed.shows(seen, "zh")
        assert "2022-02-21" in before.decode()
    assert (demo.folder / "data" / "projects/demo-ginkgo/project.yaml").read_bytes() == before
