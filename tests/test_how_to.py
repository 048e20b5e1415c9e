"""The pages of questions: who asks them, which, and the answers that are printed today."""

import re

import pytest

from tools.how_to import ASKED, PAGES, main


def questions(code):
    """The questions of a page by who asks them, each with its command and the beginning of the answer."""
    text = PAGES[code].read_text(encoding="utf-8")
    found = {}
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        who, *asked = re.split(r"^### ", part, flags=re.MULTILINE)
        found[who.splitlines()[0]] = [
            (each.splitlines()[0], *(ASKED.search(each) or pytest.fail(each)).group("line", "text"))
            for each in asked
        ]
    return found


@pytest.mark.git
def test_the_answers_on_the_pages_are_those_of_today(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("code", PAGES)
def test_four_people_ask_five_questions_each_and_one_of_every_paper_and_none_is_left_unanswered(code):
    asked = questions(code)
    assert [len(each) for each in asked.values()] == [5, 5, 5, 5, 7]
    assert all(text.strip() for each in asked.values() for _, _, text in each)


def test_the_pages_ask_the_same_commands_in_the_same_order():
    lines = [[line for each in questions(code).values() for _, line, _ in each] for code in PAGES]
    assert lines[0] == lines[1]


def test_no_answer_says_only_that_there_is_nothing():
    for code in PAGES:
        short = [
            line for each in questions(code).values() for _, line, text in each if len(text.splitlines()) == 1
        ]
        assert short == []
