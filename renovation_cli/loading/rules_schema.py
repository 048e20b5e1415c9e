"""Rules about keys and values: S3xx."""

from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark

_HOUSEHOLDS = "projects/hongqi/households.yaml"
_PROJECT = "projects/hongqi/project.yaml"
_PROGRAMME = "programme.yaml"


def _rule(code: str, name: str, flags: str, why: str, example: Example, source: str) -> Rule:
    return Rule(code, name, Severity.ERROR, flags, why, example, source)


UNKNOWN_KEY = _rule(
    "S301",
    "unknown-key",
    mark("A key that the format does not have at this place."),
    mark(
        "What stands behind it would be counted nowhere. Most often a letter is missing, or the line"
        " stands at the wrong depth."
    ),
    Example(_HOUSEHOLDS, "{area: 72,", "{area_m2: 72,"),
    mark("data format, the table of the file"),
)
MISSING_KEY = _rule(
    "S302",
    "missing-key",
    mark("An entry that lacks a key it cannot do without."),
    mark("A project without a track, or a rule without a clause, cannot be judged or traced."),
    Example(_PROJECT, "name: 红旗新村\n", "name: 红旗新村\ntrack: implementation\n"),
    mark("data format, the table of the file"),
)
WRONG_KIND = _rule(
    "S303",
    "wrong-kind",
    mark("A text where entries or a list belong, or the other way round."),
    mark("The reader cannot find the facts in it."),
    Example(_HOUSEHOLDS, "wants: 屋顶防水}", "wants: [屋顶防水, 加装扶手]}"),
    mark("data format, the table of the file"),
)
DATE_FORM = _rule(
    "S304",
    "date-form",
    mark("A date written in another way than 2022-03-08."),
    mark("Dates that are all written alike sort, compare and merge."),
    Example(_HOUSEHOLDS, "before-design: abstain 2022年2月13日", "before-design: abstain 2022-02-13"),
    mark("data format, “Dates”"),
)
NO_SUCH_DATE = _rule(
    "S305",
    "no-such-date",
    mark("A day that is not in the calendar."),
    mark("A fact on a day that never was cannot be placed before or after a deadline."),
    Example(_PROJECT, "supervision-group: 2022-02-30", "supervision-group: 2022-02-25"),
    mark("data format, “Dates”"),
)
DAY_MISSING = _rule(
    "S306",
    "day-missing",
    mark("A fact that is dated by its month only."),
    mark("A plan may speak of a month; a fact happened on a day, and is judged by it."),
    Example(_PROJECT, "final-drawings: 2022-06\n", "final-drawings: 2022-06-20\n"),
    mark("data format, “Dates”"),
)
NUMBER_FORM = _rule(
    "S307",
    "number-form",
    mark("A count, an amount of money or an area that is not written in plain digits."),
    mark(
        "Counts are whole, money is whole yuan, areas are ㎡ with at most two decimals; units and"
        " separators are not part of a number."
    ),
    Example(_PROJECT, "investment_yuan: 90万", "investment_yuan: 900000"),
    mark("data format, “Numbers”"),
)
SHARE_FORM = _rule(
    "S308",
    "share-form",
    mark("A share that is not an exact fraction or percentage of at most the whole."),
    mark("0.667 is not two thirds: with it, 370 of 555 households would miss a quota that they meet."),
    Example(
        _PROGRAMME,
        "households, at_least: 0.667, clause: 二}\n      design:",
        "households, at_least: 2/3, clause: 二}\n      design:",
    ),
    mark("data format, “Numbers”"),
)
UNKNOWN_WORD = _rule(
    "S309",
    "unknown-word",
    mark("A word that is not one of those the field allows."),
    mark("Each of the allowed words has one meaning in every count; a word outside the list has none."),
    Example(_HOUSEHOLDS, "before-design: agre 2022-02-12, on", "before-design: agree 2022-02-12, on"),
    mark("data format, “Words”"),
)
ID_FORM = _rule(
    "S310",
    "id-form",
    mark("An id with something else in it than Chinese or ASCII letters, digits and hyphens."),
    mark("Ids are typed in commands and used as names of folders."),
    Example(_HOUSEHOLDS, "owner: o_1, before-design: abstain", "owner: o-1, before-design: abstain"),
    mark("data format, “Ids”"),
)
ROOM_FORM = _rule(
    "S311",
    "room-form",
    mark("A household's key that is not unit-room."),
    mark(
        "The unit is needed where a requirement must hold in every unit, and rooms of two units may"
        " bear the same number."
    ),
    Example(_HOUSEHOLDS, "  101: {area_m2: 68.5, before", "  1-101: {area_m2: 68.5, before"),
    mark("data format, “households.yaml”"),
)
ANSWER_FORM = _rule(
    "S312",
    "answer-form",
    mark("An answer that is not a word and a date, or several that are not in the order of the visits."),
    mark("An answer counts from its date on; without one it cannot be said whether it counts."),
    Example(_HOUSEHOLDS, "before-design: abstain}", "before-design: abstain 2022-02-13}"),
    mark("data format, “households.yaml”"),
)
WINDOW_REVERSED = _rule(
    "S313",
    "window-reversed",
    mark("A window that ends before it begins."),
    mark("No day lies in it, so nothing in it could ever be in time."),
    Example(_PROGRAMME, "period: {from: 2022-12, to: 2022-02}", "period: {from: 2022-02, to: 2022-12}"),
    mark("data format, “programme.yaml”"),
)
ONE_BOUND = _rule(
    "S314",
    "one-bound",
    mark("A requirement with both at_least and more_than, or with neither."),
    mark("At equality one of them passes and the other does not; a requirement needs exactly one."),
    Example(
        _PROGRAMME,
        "of: households, clause: 二}\n      design:",
        "of: households, at_least: 2/3, clause: 二}\n      design:",
    ),
    mark("data format, “Requirements”"),
)
FULL_WIDTH_CHARACTER = _rule(
    "S315",
    "full-width-character",
    mark("Full-width digits or letters in a key, a number, a date, an id or a name."),
    mark("They look like the ordinary ones and are other characters, so that two equal ids differ."),
    Example(_PROJECT, "before-design: ２０２２-03-08", "before-design: 2022-03-08"),
    mark("data format, “Ids”"),
)
TEXT_LENGTH = _rule(
    "S316",
    "text-length",
    mark("A text that is blank, or longer than 400 characters."),
    mark("A text of a record is a name or a short remark; long papers belong in a document of their own."),
    Example(_PROJECT, 'name: " "', "name: 红旗新村"),
    mark("data format, “Texts”"),
)

PACE_PARTS = _rule(
    "S317",
    "pace-parts",
    mark("A pace rule without its window or table, or with both."),
    mark("The share due by a date could not be found, or could be found in two ways."),
    Example(
        _PROGRAMME,
        "pace: {clause: 三, by: table, from: 2022-07, to: 2022-11}",
        "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}",
    ),
    mark("data format, “Pace”"),
)
PACE_FALLS = _rule(
    "S318",
    "pace-falls",
    mark("A table of a pace rule with less due at a later date."),
    mark("Nobody plans to undo works; one of the shares or dates is wrong, and projects would seem ahead."),
    Example(
        _PROGRAMME,
        "pace: {clause: 三, by: table, table: {2022-07: 40%, 2022-08: 20%}}",
        "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}",
    ),
    mark("data format, “Pace”"),
)
NO_SUCH_ZONE = _rule(
    "S319",
    "no-such-zone",
    mark("A time zone that does not exist."),
    mark("It says when a day of the programme ends; deadlines would fall due hours too early or too late."),
    Example(_PROGRAMME, "timezone: Asia/Beijing", "timezone: Asia/Shanghai"),
    mark("data format, “programme.yaml”"),
)
TEXT_UNPRINTABLE = _rule(
    "S321",
    "unprintable-text",
    mark("A text with a line end, a control character or an invisible sign, as an escape such as \\n."),
    mark(
        "A text stands on one line and is shown as it is. Such a sign breaks tables, or makes a screen show"
        " something else than the file says."
    ),
    Example(_PROJECT, 'name: "红旗\\n新村"', "name: 红旗新村"),
    mark("data format, “Texts”"),
)
LOOKALIKE_CHARACTER = _rule(
    "S330",
    "lookalike-character",
    mark(
        "A character that only looks like another: a radical, such as text copied out of a PDF has it, a"
        " compatibility ideograph, a Cyrillic or a Greek letter."
    ),
    mark("Two persons or buildings that read alike would be two, and a search by what is read finds one."),
    Example(_PROJECT, "name: 红旗\u2f9d村", "name: 红旗新村"),
    mark("data format, “Texts”"),
)
MADE_A_DATE = _rule(
    "S331",
    "made-a-date",
    mark("A room or a building whose key looks like a date: a spreadsheet makes one of the room 1-12."),
    mark("The room would be another than the one that was visited, and its answers nobody's."),
    Example("projects/xinfeng/households.yaml", "  2022-01-02: {area", "  1-102: {area"),
    mark("data format, “households.yaml”"),
)
SEVERAL_NAMES = _rule(
    "S332",
    "several-names",
    mark("Several names in the place of one, with “、” or another sign between them."),
    mark("They would be one person, whom nobody finds by their name."),
    Example("teams.yaml", 'contacts: ["己八、庚九"]', "contacts: [己八]"),
    mark("data format, “Texts”"),
)

RULES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_KIND,
    DATE_FORM,
    NO_SUCH_DATE,
    DAY_MISSING,
    NUMBER_FORM,
    SHARE_FORM,
    UNKNOWN_WORD,
    ID_FORM,
    ROOM_FORM,
    ANSWER_FORM,
    WINDOW_REVERSED,
    ONE_BOUND,
    FULL_WIDTH_CHARACTER,
    TEXT_LENGTH,
    PACE_PARTS,
    PACE_FALLS,
    NO_SUCH_ZONE,
    TEXT_UNPRINTABLE,
    LOOKALIKE_CHARACTER,
    MADE_A_DATE,
    SEVERAL_NAMES,
)
