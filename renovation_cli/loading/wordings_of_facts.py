"""What is said of a fact of the year that is refused: its place, its document, its telephone."""

from collections.abc import Callable

from renovation_cli.findings.text import say
from renovation_cli.loading import rules_facts as facts
from renovation_cli.loading import rules_schema as rules
from renovation_cli.loading.wordings_of_values import Details, Wording


def _month_form(details: Details) -> Wording:
    return (
        facts.MONTH_FORM,
        say("“{given}” is no month in the form of this format", given=details["given"]),
        say("year-month in digits, such as 2022-03"),
        details["corrected"],
    )


def _inspection_undated(_details: Details) -> Wording:
    return (
        facts.INSPECTION_UNDATED,
        say("the inspection was neither planned nor held on a day"),
        say("“on”, the day on which it was held, or “planned”, the day or the month for which it is planned"),
        None,
    )


def _phone_form(details: Details) -> Wording:
    return (
        facts.PHONE_FORM,
        say("“{given}” is no telephone of an office", given=details["given"]),
        say("a landline such as 0000-5550101, with an extension 0000-5550101-801, or a short number: 12345"),
        details["corrected"],
    )


def _phone_mobile(_details: Details) -> Wording:
    return (
        facts.PERSONAL_PHONE,
        say("this is the number of a mobile telephone"),
        say("the public landline of the office, such as 0000-5550101"),
        say("remove it; if it has been committed, ask for help before you push"),
    )


def _document_without_day(details: Details) -> Wording:
    doc = details["given"]
    return (
        facts.DOCUMENT_WITHOUT_DAY,
        say("a document stands here, and no day") if doc else say("a note stands here, and no day"),
        say("the day on which it happened, alone or with what proves it: {{on: 2022-03-08, doc: …}}"),
        say("write the day before it: {{on: <date>, doc: {doc}}}", doc=doc)
        if doc
        else say("write the day before it: {{on: <date>, note: …}}"),
    )


def _document_beside_day(details: Details) -> Wording:
    return (
        rules.DATE_FORM,
        say("“{given}” is a day and a document in one text", given=details["given"]),
        say("the day on which it happened, alone or with what proves it: {{on: 2022-03-08, doc: …}}"),
        details["corrected"],
    )


def _no_document(details: Details) -> Wording:
    return (
        facts.NO_DOCUMENT,
        say("“{given}” names no document", given=details["given"]),
        say("the number on the document, or its title where it has no number"),
        say("leave “doc” out until there is one; a remark goes into “note”"),
    )


def _recorded_under_care(details: Details) -> Wording:
    return (
        facts.RECORDED_UNDER_CARE,
        say("“{key}” stands at a milestone that a fact under “care” dates", key=details["given"]),
        None,
        say("take “{key}” out", key=details["given"]),
    )


def _several_places(details: Details) -> Wording:
    return (
        facts.SEVERAL_PLACES,
        say("“{given}” is more than one street or community", given=details["given"]),
        say("one id, or a list of ids between square brackets"),
        details["corrected"] or say("in a list write: {corrected}", corrected=details["names"]),
    )


def _no_place(_: Details) -> Wording:
    return (
        facts.SEVERAL_PLACES,
        say("the list of streets or communities is empty"),
        say("one id, or a list of ids between square brackets"),
        say("write the id as in teams.yaml, or take the line out while it is not known"),
    )


WORDINGS: dict[str, Callable[[Details], Wording]] = {
    "month_form": _month_form,
    "inspection_undated": _inspection_undated,
    "phone_form": _phone_form,
    "phone_mobile": _phone_mobile,
    "document_without_day": _document_without_day,
    "document_beside_day": _document_beside_day,
    "no_document": _no_document,
    "recorded_under_care": _recorded_under_care,
    "several_places": _several_places,
    "no_place": _no_place,
}
