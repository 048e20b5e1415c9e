"""No suggestion turns a meaning round: every word and every id of the sample, with every negation of it."""

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from renovation_cli.checks.wording import did_you_mean
from renovation_cli.compute.who import directory, query
from renovation_cli.findings.nearest import nearest, nearest_word
from renovation_cli.findings.problem import Site
from renovation_cli.loading import wordings
from renovation_cli.model.leads import LEADERSHIP_LEADS, PLACE_LEADS
from renovation_cli.model.words import AnswerKind, Flag, Word, reader
from renovation_cli.render.language import Language
from tests.district import HOUSEHOLDS, changed, english, findings_in, inspected

CHINESE = (
    "不{}",
    "未{}",
    "没{}",
    "没有{}",
    "非{}",
    "无{}",
    "拒绝{}",
    "勿{}",
    "否{}",
    "不是{}",
    "尚未{}",
    "取消{}",
)
PREFIXES = ("dis", "un", "non", "not", "no", "in", "de", "mis", "never")
ENGLISH = (*(f"{prefix}{joint}{{}}" for prefix in PREFIXES for joint in ("", "-", " ")), "{}-not", "{} not")
LISTS = sorted(Word.__subclasses__(), key=lambda kind: kind.__name__)
_ENGLISH = Language("en")


def negations(word):
    """Every form that says the contrary of a word, in both languages and in every case."""
    forms = [form.format(word) for form in (*CHINESE, *ENGLISH)]
    return [*forms, *(form.upper() for form in forms if form.upper() != form)]


def ids_of(inspection):
    """Every id and name by which something of the sample is asked for."""
    book = inspection.rulebook
    return list(dict.fromkeys(text for each in directory.entries(book, ()) for text in (each.id, each.name)))


def remedy_of(given, read):
    """What a finding tells to write in place of a word that the field does not have; None if nothing."""
    try:
        read(given)
    except PydanticCustomError as error:
        problem = wordings.problem(error.type, error.context or {}, Site("x.yaml", ("x",)), given)
        return _ENGLISH.text(problem.remedy) if problem.remedy else None
    return "accepted"


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_no_negated_word_is_taken_for_the_word(kind):
    read = reader(kind)
    for word in kind:
        for given in negations(word.value) + negations(word.label):
            remedy = remedy_of(given, read)
            assert remedy not in {f"did you mean {form}?" for form in (word.value, word.label)}, given
            assert remedy not in {f"the word for it here: {form}" for form in (word.value, word.label)}, given


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_no_negated_everyday_word_is_taken_for_its_word(kind):
    read = reader(kind)
    for word in kind:
        for given in (each for form in word.everyday for each in negations(form)):
            assert remedy_of(given, read) not in {
                *(f"did you mean {form}?" for form in (word.value, word.label)),
                *(f"the word for it here: {form}" for form in (word.value, word.label)),
            }, given


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("form", ["待{}", "拟{}", "曾{}", "半{}", "部分{}", "{}一半", "half-{}", "{}-partly"])
def test_no_qualified_word_is_taken_for_the_bare_one(kind, form):
    forms = [each for word in kind for each in (word.value, word.label)]
    assert [each for each in forms if nearest_word(form.format(each), forms) == each] == []


def test_no_negation_of_an_id_or_a_name_is_taken_for_it(sample):
    known = [*ids_of(inspected(sample)), *PLACE_LEADS, *LEADERSHIP_LEADS]
    turned = [
        (given, near)
        for each in known
        for given in negations(each)
        if given not in known and (near := nearest(given, known))
    ]
    assert turned == []


def test_no_negation_is_taken_for_anything_on_the_command_line(sample):
    known = directory.entries(inspected(sample).rulebook, ())
    for entry in {entry.name: entry for entry in known}.values():
        for given in negations(entry.name):
            assert all(name != entry.name for _, name in query.near(given, [entry])), given


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("不同意", "oppose"),
        ("不赞成", "oppose"),
        ("disagree", "oppose"),
        ("赞成", "agree"),
        ("支持", "agree"),
        ("agreed", "agree"),
        ("没人", "absent"),
        ("不在家", "absent"),
        ("已签", "signed"),
        ("已签约", "signed"),
        ("contract", "signed"),
    ],
)
def test_everyday_word_is_named_by_its_meaning(sample, given, meant):
    ((*_, code, message, remedy),) = (
        english(finding)
        for finding in findings_in(changed(sample, HOUSEHOLDS, "agree 2022-02-12", f"{given} 2022-02-12"))
    )
    assert (code, message, remedy) == (
        "S309",
        f"“{given}” is not one of the words allowed here",
        f"the word for it here: {meant}",
    )


@pytest.mark.parametrize(
    "given",
    [
        "未签约",
        "没签",
        "不反对",
        "不弃权",
        "没意见",
        "拒绝",
        "待签约",
        "曾同意",
        "同意撤回",
        "unsigned",
        "present",
    ],
)
def test_word_with_no_sure_meaning_is_left_to_the_clerk(sample, given):
    ((*_, code, _, remedy),) = (
        english(finding)
        for finding in findings_in(changed(sample, HOUSEHOLDS, "agree 2022-02-12", f"{given} 2022-02-12"))
    )
    assert (code, remedy) == ("S309", None)


@pytest.mark.parametrize(
    ("given", "meant"), [("agre", "agree"), ("sigend", "signed"), ("同义", None), ("oppse", "oppose")]
)
def test_slip_of_the_pen_is_still_told(given, meant):
    remedy = f"did you mean {meant}?" if meant else None
    assert remedy_of(given, reader(AnswerKind)) == remedy


@pytest.mark.parametrize(
    ("given", "meant"),
    [("no", ["false", "否"]), ("yes", ["true", "是"]), ("不是", ["false", "否"]), ("是的", ["true", "是"])],
)
def test_yes_and_no_are_not_exchanged(given, meant):
    with pytest.raises(ValueError, match="unknown_word") as raised:
        TypeAdapter(Flag).validate_python(given)
    (entry,) = raised.value.errors()
    assert entry["ctx"]["meant"] == meant


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_everyday_word_has_one_meaning_and_is_no_word_of_the_field(kind):
    proper = {form for word in kind for form in (word.value, word.label)}
    everyday = [form for word in kind for form in word.everyday]
    assert len(set(everyday)) == len(everyday)
    assert not proper & set(everyday)
    assert all(form == form.casefold() for form in everyday)


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("after-design", "before-design"),
        ("works-stopped", "works-started"),
        ("works-unfinished", "works-finished"),
        ("at_most", "at_least"),
        ("points_ahead", "points_behind"),
        ("改造后", "改造前"),
        ("西街街道", "东街街道"),
        ("二马社区", "一马社区"),
        ("派-3", "派-1"),
        ("11", "1"),
    ],
)
def test_the_other_of_a_pair_and_another_number_are_not_near(given, known):
    assert did_you_mean(given, [known])[1] is None


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("works-startd", "works-started"),
        ("before-desing", "before-design"),
        ("notcies", "notices"),
        ("inspecton", "inspection"),
        ("area", "area_m2"),
        ("东衔街道", "东街街道"),
        ("一马小区", "一马社区"),
        ("无线新材", "无线新村"),
        ("派-01", "派-1"),
    ],
)
def test_what_is_only_misspelt_is_near(given, known):
    assert nearest(given, [known]) == known


NEXT = ", ".join(f"works-{each} (工程{each})" for each in range(1, 6))


def names_for(number):
    """So many milestones with a name each, of which the last is the nearest to what is given."""
    others = {f"works-{each}": f"工程{each}" for each in range(1, number)}
    return {**others, "scheme-issued": "方案出具"}


@pytest.mark.parametrize(
    ("given", "number", "expected"),
    [
        ("scheme-isued", 3, "one of: works-1, works-2, scheme-issued"),
        ("scheme-isued", 12, f"one of: {', '.join(f'works-{each}' for each in range(1, 12))}, scheme-issued"),
        ("scheme-isued", 13, f"one of: scheme-issued (方案出具), {NEXT} and 7 more"),
        ("方案出", 14, f"one of: scheme-issued (方案出具), {NEXT} and 8 more"),
    ],
)
def test_of_many_ids_the_nearest_are_shown_with_their_names_and_the_rest_is_counted(given, number, expected):
    shown, _ = did_you_mean(given, names_for(number))

    assert _ENGLISH.text(shown) == expected


def test_of_many_words_without_names_the_first_are_shown():
    shown, _ = did_you_mean("x", [f"w{each}" for each in range(13)])

    assert _ENGLISH.text(shown) == f"one of: {', '.join(f'w{each}' for each in range(12))} and 1 more"
