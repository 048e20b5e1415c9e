"""The place of an entry in a file in order is the same, whether the whole or only its passage is read."""

from itertools import groupby

import pytest

from renovation_cli.findings.problem import At, Site
from renovation_cli.loading.located import Located
from renovation_cli.loading.passage import passage
from tests.district import PARSERS, SAMPLE, texts_in

PARSER = PARSERS["in C"]


def _located(file, text, parser, *, in_order):
    located = Located(file, text, parser)
    located.in_order = in_order
    return located


def _paths(node, path=()):
    """The path of each entry, and beside them one of what is not there."""
    yield path
    yield (*path, "not-there")
    for step in node.keys or range(len(node.parts)):
        yield from _paths(node.part(step), (*path, step))


def _by_key(sites):
    return [(key, list(each)) for key, each in groupby(sites, key=lambda site: site.path[0])]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("file", texts_in(SAMPLE))
def test_every_place_of_the_sample_is_that_of_a_reading_of_the_whole(file, parser):
    text = texts_in(SAMPLE)[file]
    whole = _located(file, text, parser, in_order=False)
    # The two outermost paths are of no key, for which the whole is read.
    for key, sites in _by_key(Site(file, path, at) for path in list(_paths(whole.root))[2:] for at in At):
        in_part = _located(file, text, parser, in_order=True)

        assert [in_part.place(site) for site in sites] == [whole.place(site) for site in sites], key
        assert not in_part.is_read


@pytest.mark.parametrize(
    "text",
    [
        "name: 红旗新村\n",
        "name: 红旗新村",
        "# first\nstreet: 东街街道\n\n# of the name\nname: 红旗新村\n# of what follows\n\nbuildings: {}\n",
        "other:\n  name: 甲\nname: 红旗新村\nnames: [甲]\n",
    ],
)
def test_a_passage_ends_before_the_next_key(text):
    found = passage("projects/hongqi/project.yaml", text, "name", PARSER)

    assert found is not None
    assert list(found.root.plain().items()) == [("name", "红旗新村")]
    assert text.split("\n")[found.before] == found.lines[0] == "name: 红旗新村"


@pytest.mark.parametrize(
    "text",
    [
        "name: [红旗新村,\n甲]\n",
        "name: 'one\ntwo'\n",
        "street: 'one\nname: two'\nname: 红旗新村\n",
        "'name': 红旗新村\n",
        "name : 红旗新村\n",
        "name:红旗新村\n",
        "  name: 红旗新村\n",
        "{name: 红旗新村}\n",
        "- name: 红旗新村\n",
        "names: 红旗新村\n",
        "",
    ],
)
def test_no_passage_is_cut_out_of_a_text_whose_lines_do_not_show_it(text):
    assert passage("projects/hongqi/project.yaml", text, "name", PARSER) is None


def test_a_list_below_a_key_may_be_set_in_as_deep_as_the_key():
    found = passage("programme.yaml", "wants:\n- a\n- b\nname: 甲\n", "wants", PARSER)

    assert found is not None
    assert found.root.plain() == {"wants": ["a", "b"]}


def test_a_file_out_of_order_is_read_as_a_whole():
    located = _located("teams.yaml", "name: 甲\n", PARSER, in_order=False)
    located.place(Site("teams.yaml", ("name",)))

    assert located.is_read


@pytest.mark.parametrize(("keys", "whole"), [(8, False), (9, True)])
def test_where_a_great_many_keys_are_asked_about_the_whole_is_read(keys, whole):
    text = "".join(f"key-{number}: {number}\n" for number in range(keys))
    located = _located("teams.yaml", text, PARSER, in_order=True)
    lines = [located.place(Site("teams.yaml", (f"key-{number}",))).line for number in range(keys)]

    assert lines == list(range(1, keys + 1))
    assert located.is_read is whole
