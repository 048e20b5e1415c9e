import re
from datetime import date

import pytest

from renovation_cli.compute.corrections import Corrected, corrections
from renovation_cli.compute.happening import Span
from renovation_cli.compute.progress import judge
from renovation_cli.compute.weekly import listen
from renovation_cli.loading.tree import MappingTree
from renovation_cli.model.calendar_month import Month
from renovation_cli.position import take_position
from renovation_cli.render import plain
from renovation_cli.render.formats import BY_NAME, Screen
from renovation_cli.render.language import Language
from renovation_cli.reports.bulletin import bulletin
from renovation_cli.reports.parts.bulletin_words import invested_sentence
from renovation_cli.reports.parts.month import bulletin_of, record_of

TODAY = date(2023, 1, 31)
PROJECT = "projects/hongqi/project.yaml"
JULY = Month(2022, 7)


def month_of(files, month, earlier=None):
    """The bulletin of a month that is over."""
    listened, before = {}, {}

    def visit(dossier, rulebook):
        listened[dossier.id] = listen(dossier, rulebook, Span(month.first, month.last))
        before[dossier.id] = judge(dossier, rulebook, month.before.last)

    position = take_position(MappingTree(files), month.last, TODAY, visit)
    issued = record_of(position.rulebook, month, TODAY)
    return bulletin_of(position, month, before, listened, issued, earlier)


def lines_of(found):
    return plain.render(bulletin(found), Language("en")).splitlines()


@pytest.fixture
def corrected(sample):
    """What is known of July otherwise since an entry of it was changed and another came late."""
    then = month_of(sample, JULY)
    files = dict(sample)
    right = "  - {on: 2022-07-31, works: 12%}\n"
    assert right in files[PROJECT]
    wrong = "  - {on: 2022-07-31, works: 15%}\n"
    files[PROJECT] = files[PROJECT].replace(right, wrong)
    now = month_of(files, JULY)
    record = record_of(then.book, Month(2022, 6), TODAY)
    return files, Corrected(record, corrections(then.happened, now.happened))


def test_a_fact_that_was_changed_is_told_as_it_was_issued_and_as_it_is(corrected):
    files, found = corrected
    lines = lines_of(month_of(files, Month(2022, 8), [found]))

    first = next(n for n, line in enumerate(lines) if line.endswith("Corrections to earlier bulletins"))
    assert [" ".join(line.split()) for line in lines[first + 2 : first + 5]] == [
        "第1期, bulletin of June 2022, issued on 2022-07-05",
        "Project or street As issued As on file now",
        "红旗新村 works 12.00% works 15.00%",
    ]


def test_without_an_earlier_bulletin_nothing_is_said_and_without_corrections_that_there_are_none(sample):
    assert not any("Corrections" in line for line in lines_of(month_of(sample, JULY)))
    assert not any("Corrections" in line for line in lines_of(month_of(sample, JULY, [])))
    record = record_of(month_of(sample, JULY).book, Month(2022, 6), TODAY)
    lines = lines_of(month_of(sample, JULY, [Corrected(record)]))
    said = lines[next(n for n, line in enumerate(lines) if "Corrections" in line) + 1]
    assert said == "Nothing is known otherwise of June 2022."


def told_of_all(found):
    """The sentences on all projects together."""
    return next(line for line in lines_of(found) if line.startswith("All projects: "))


def test_where_there_is_nothing_to_compare_with_the_reason_is_said(sample):
    """In June nothing was due yet: July has a figure against the pace and none to hold it against."""
    july, august = month_of(sample, JULY), month_of(sample, Month(2022, 8))

    assert told_of_all(july).endswith(
        "13.06 points behind the pace; no comparison with a month before (nothing is due yet)."
    )
    assert "than a month before" not in told_of_all(july)
    assert told_of_all(august).endswith("22.22 points behind the pace; 9.16 points less than a month before.")
    assert "no comparison" not in told_of_all(august)
    whole = bulletin(july).data["whole"]
    assert (whole["points_change"], whole["why_no_change_key"]) == (None, "nothing is due yet")


def edited(files, path, old, new):
    assert old in files[path]
    return {**files, path: files[path].replace(old, new)}


ORDERS = "projects/hongqi/orders.yaml"


@pytest.mark.parametrize(
    ("pairs", "english", "chinese"),
    [
        ((), "1 closed (1 on time, 0 late)", "办结1张（按期1张、逾期0张）"),
        (
            (("kind: site", "kind: drawing"), ("to: 城发集团, due: 2022-07-15", "to: 城发集团")),
            "1 closed (0 on time, 0 late, 1 without a due day)",
            "办结1张（按期0张、逾期0张、无期限1张）",
        ),
    ],
    ids=["with a day", "without"],
)
def test_the_orders_closed_are_all_told_by_their_deadlines(sample, pairs, english, chinese):
    for old, new in pairs:
        sample = edited(sample, ORDERS, old, new)
    document = bulletin(month_of(sample, JULY))

    for code, said in (
        ("en", f"Orders in the month: 1 new, {english}."),
        ("zh", f"本月新派单1张，{chinese}。"),
    ):
        assert said in plain.render(document, Language(code))


def test_a_lower_bound_of_nought_is_no_nought_in_the_text_and_in_the_table(sample):
    """Of two projects in works one says that it invested nothing, the other says nothing."""
    start = "progress:\n  - {on: 2022-06-30, works: 0%, invested_yuan: 0}\n"
    files = edited(sample, PROJECT, "progress:\n", start)
    files = edited(files, PROJECT, "works: 12%}", "works: 12%, invested_yuan: 0}")
    found = month_of(files, JULY)
    figures = next(each for each in bulletin(found).data["tracks"] if each["name"] == "实施项目")
    group = next(each for each in found.tracks if each.name == "实施项目")
    english, chinese = (Language(code).text(invested_sentence(group)) for code in ("en", "zh"))

    assert (figures["invested_in_month_yuan"], figures["invested_in_month_unknown"]) == (0, 1)
    assert english == (
        "Investment completed in the month – (1 not reported), since January – (1 not reported),"
        " since the start – (1 not reported)."
    )
    assert (
        chinese
        == "本月完成投资–（1个项目未报），今年以来累计–（1个项目未报），开工以来累计–（1个项目未报）。"
    )


@pytest.mark.parametrize("name", ["plain", "table", "md", "html"])
def test_in_a_bulletin_no_space_stands_around_chinese_figures(sample, name):
    drawn = BY_NAME[name].render(
        bulletin(month_of(sample, JULY)), Language("zh"), Screen("utf-8", colour=False)
    )

    assert re.findall(r"[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]", drawn.replace("# ", "")) == []
