"""Rules about how a fact of the year is written: places, documents, inspections, telephones (S334 and on)."""

from renovation_cli.findings.rule import Example
from renovation_cli.findings.text import mark
from renovation_cli.loading.rules_schema import form_rule

_PROJECT = "projects/hongqi/project.yaml"
_PROGRAMME = "programme.yaml"

SEVERAL_PLACES = form_rule(
    code="S334",
    name="several-places",
    flags=mark("Streets or communities of a project in one text where a list belongs, or an empty list."),
    why=mark("They would be one place that teams.yaml does not have, for which nobody answers."),
    example=Example(
        "projects/laojie/project.yaml", "community: 一马社区、二龙社区", "community: [一马社区, 二龙社区]"
    ),
    source=mark("data format, “project.yaml”"),
)
DOCUMENT_WITHOUT_DAY = form_rule(
    code="S340",
    name="document-without-day",
    flags=mark("A document or a note where something happened, without the day on which it did."),
    why=mark("What has no day counts for none: nothing would be done, however well it is proved."),
    example=Example(
        "district.yaml",
        "grid-survey: {doc: 示东〔2022〕3号, note: 4个小区}",
        "grid-survey: {on: 2022-04-20, doc: 示东〔2022〕3号, note: 4个小区}",
    ),
    source=mark("data format, “Evidence”"),
)
NO_DOCUMENT = form_rule(
    code="S341",
    name="no-document",
    flags=mark("A “doc” that names no document: “无”, “待补”, “同上”, a day, and the like."),
    why=mark("It would look as if there were a document, and nobody would ask for it any more."),
    example=Example("district.yaml", "doc: 待补, note: 4个小区", "doc: 示东〔2022〕3号, note: 4个小区"),
    source=mark("data format, “Evidence”"),
)
RECORDED_UNDER_CARE = form_rule(
    code="S342",
    name="recorded-under-care",
    flags=mark("“repeats” or “evidence” at a milestone that a fact under “care” dates (“dated_by”)."),
    why=mark("Such a milestone has no line of its own in which several days or a document could stand."),
    example=Example(
        _PROGRAMME,
        "required: false, evidence: true, dated_by: evaluation}",
        "required: false, dated_by: evaluation}",
    ),
    source=mark("data format, “Evidence”"),
)
MONTH_FORM = form_rule(
    code="S349",
    name="month-form",
    flags=mark("A day, or a month written in another way than 2022-03, where a month belongs."),
    why=mark("A bulletin is of a whole month; the day on which it was issued stands under “on”."),
    example=Example("district.yaml", "{month: 2022-06-30, on", "{month: 2022-06, on"),
    source=mark("data format, “Meetings and bulletins”"),
)
INSPECTION_UNDATED = form_rule(
    code="S350",
    name="inspection-undated",
    flags=mark("An inspection that was neither planned for a day or a month nor held on one."),
    why=mark("Nobody could say whether it is still to come."),
    example=Example(_PROJECT, "{kind: on-site, by", "{kind: on-site, planned: 2022-09, by"),
    source=mark("data format, “Inspections of a project”"),
)

PHONE_FORM = form_rule(
    code="S346",
    name="phone-form",
    flags=mark("A telephone that is no landline with its digits joined by hyphens, and no short number."),
    why=mark(
        "Reports print it beside whoever is to be called; a number with a slip in it reaches a stranger."
    ),
    example=Example("teams.yaml", "phone: 0000 555 0101", "phone: 0000-5550101"),
    source=mark("data format, “teams.yaml”"),
)
PERSONAL_PHONE = form_rule(
    code="P705",
    name="personal-phone",
    flags=mark(
        "A mobile number under “phone”, or “phone” beside a person or anywhere else than at a body, a group,"
        " a street, a community or a department."
    ),
    why=mark(
        "The telephone of an office is public, that of a person is not; git keeps it for ever and gives it to"
        " everyone who clones (个人信息保护法 art. 4, 6)."
    ),
    example=Example("teams.yaml", "phone: 13800000000", "phone: 0000-5550101"),
    source=mark("data format, “Privacy”"),
)

RULES = (
    SEVERAL_PLACES,
    DOCUMENT_WITHOUT_DAY,
    NO_DOCUMENT,
    RECORDED_UNDER_CARE,
    MONTH_FORM,
    INSPECTION_UNDATED,
    PHONE_FORM,
    PERSONAL_PHONE,
)
