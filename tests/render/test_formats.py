"""A format of the list is known wherever formats are told of, and draws whatever a report may hold."""

import pytest

from renovation_cli.render.formats import FORMATS, TEXTS, Screen
from tests.blocks import ROOT
from tests.render.documents import ENGLISH, NASTY, STEERING, document

SCREEN = Screen("utf-8", colour=False)
PLAIN_NAME = "红旗新村"
LISTED = "|".join(each.name for each in TEXTS)

every_format = pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
each_format = pytest.mark.parametrize("chosen", TEXTS, ids=lambda chosen: chosen.name)


def rendered(chosen, name):
    """What a format makes of a document with the name in every place; of several files, all of them."""
    made = chosen.render(document(name), ENGLISH, SCREEN)
    return made if isinstance(made, str) else "".join(made.values())


@each_format
def test_a_format_shows_a_name_wherever_the_report_has_it(chosen):
    assert PLAIN_NAME in rendered(chosen, PLAIN_NAME)


@each_format
@pytest.mark.parametrize("name", NASTY.values(), ids=NASTY)
def test_no_name_takes_effect_in_any_format(chosen, name):
    text = rendered(chosen, name).replace("\r\n", "\n")

    assert not STEERING.search(text), "word cells and sentences by `Language`, which spells these out"


@every_format
def test_a_format_can_be_asked_for_by_an_ending_of_its_own(chosen):
    assert [each.name for each in FORMATS if each.ending == chosen.ending] == [chosen.name]


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_a_readme_lists_the_formats(page):
    listed = f"`--format {LISTED}`"

    assert listed in (ROOT / page).read_text(encoding="utf-8"), f"{page} should say {listed}"
