"""A document in the order in which it is read, its headings numbered where it is sent."""

from dataclasses import replace
from datetime import date

from renovation_cli.findings.text import say
from renovation_cli.render import csv_tables, plain
from renovation_cli.render.language import Language
from renovation_cli.render.ordinals import in_chinese, ordinal
from renovation_cli.reports.document import Column, Heading, Table
from renovation_cli.reports.paper import Across, Annex, Letter, Ordinal, Paragraph, Running
from tests.render.documents import CHINESE, ENGLISH, of_blocks

TABLE = Table((Column(say("Project")),), (("红旗",),), name="orders")
SENT = replace(
    of_blocks(
        (
            Heading(say("Orders")),
            Paragraph(Running((say("none"), say("none")))),
            Heading(say("Project"), 2),
            Across((Heading(say("Officer"), 2), Heading(say("Due"), 3))),
            Heading(say("Households")),
            Heading(say("Project"), 2),
            Annex(say("Orders"), (TABLE,), across=True),
            Annex(say("Project"), (TABLE,)),
        )
    ),
    letter=Letter("元政文〔2022〕70号", "各街道", "区住建局", date(2022, 5, 31)),
)


def test_a_document_that_is_sent_in_plain_text():
    assert plain.render(SENT, CHINESE) == (
        "进展情况\n元政文〔2022〕70号\n各街道：\n"
        "\n一、派单\n无无\n"
        "\n（一）项目\n"
        "\n（二）专人\n"
        "\n1.期限\n"
        "\n二、户数\n"
        "\n（一）项目\n附件：1.派单\n2.项目\n区住建局\n2022年5月31日\n"
        "\n附件1　派单\n"
        "\n项目\n红旗\n"
        "\n附件2　项目\n"
        "\n项目\n红旗\n"
    )


def test_the_same_in_english():
    lines = plain.render(SENT, ENGLISH).splitlines()

    assert [line for line in lines if line[:1].isdigit() and "." in line] == [
        "1. Orders",
        "1.1 Project",
        "1.2 Officer",
        "1.2.1 Due",
        "2. Households",
        "2.1 Project",
        "2. Project",
    ]
    assert {"none none", "31 May 2022"} <= set(lines)


def test_a_report_that_is_not_sent_has_its_headings_as_they_are():
    assert "派单" in plain.render(replace(SENT, letter=None), CHINESE).splitlines()


def test_the_tables_of_annexes_are_tables_for_programs():
    assert list(csv_tables.tables(SENT, ENGLISH)) == ["orders", "orders-2"]


def test_numbers_of_headings():
    assert [in_chinese(each) for each in (1, 9, 10, 11, 19, 20, 21, 30, 99, 100)] == [
        "一",
        "九",
        "十",
        "十一",
        "十九",
        "二十",
        "二十一",
        "三十",
        "九十九",
        "100",
    ]
    paths = ((12,), (1, 2), (1, 2, 3), (1, 2, 3, 4))
    assert [ordinal(Ordinal(path), "zh") for path in paths] == ["十二、", "（二）", "3.", "（4）"]
    assert [ordinal(Ordinal(path), "en") for path in paths] == ["12. ", "1.2 ", "1.2.3 ", "1.2.3.4 "]
    assert Language("zh").value(Ordinal((2,))) == "二、"
