"""Rules about keys and values: S3xx."""

from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark

_HOUSEHOLDS = "projects/hongqi/households.yaml"
_PROJECT = "projects/hongqi/project.yaml"
_PROGRAMME = "programme.yaml"


def form_rule(*, code: str, name: str, flags: str, why: str, example: Example, source: str) -> Rule:
    """A rule about a key or a value: what it refuses cannot be read, so it is an error."""
    return Rule(
        code=code, name=name, severity=Severity.ERROR, flags=flags, why=why, example=example, source=source
    )


UNKNOWN_KEY = form_rule(
    code="S301",
    name="unknown-key",
    flags=mark("A key that the format does not have at this place."),
    why=mark(
        "What stands behind it would be counted nowhere. Most often a letter is missing, or the line"
        " stands at the wrong depth."
    ),
    example=Example(_HOUSEHOLDS, "{area: 72,", "{area_m2: 72,"),
    source=mark("data format, the table of the file"),
)
MISSING_KEY = form_rule(
    code="S302",
    name="missing-key",
    flags=mark("An entry that lacks a key it cannot do without."),
    why=mark("A project without a track, or a rule without a clause, cannot be judged or traced."),
    example=Example(_PROJECT, "name: 红旗新村\n", "name: 红旗新村\ntrack: implementation\n"),
    source=mark("data format, the table of the file"),
)
WRONG_KIND = form_rule(
    code="S303",
    name="wrong-kind",
    flags=mark("A text where entries or a list belong, or the other way round."),
    why=mark("The reader cannot find the facts in it."),
    example=Example(_HOUSEHOLDS, "wants: 屋顶防水}", "wants: [屋顶防水, 加装扶手]}"),
    source=mark("data format, the table of the file"),
)
DATE_FORM = form_rule(
    code="S304",
    name="date-form",
    flags=mark("A date written in another way than 2022-03-08."),
    why=mark("Dates that are all written alike sort, compare and merge."),
    example=Example(_HOUSEHOLDS, "before-design: abstain 2022年2月13日", "before-design: abstain 2022-02-13"),
    source=mark("data format, “Dates”"),
)
NO_SUCH_DATE = form_rule(
    code="S305",
    name="no-such-date",
    flags=mark("A day that is not in the calendar."),
    why=mark("A fact on a day that never was cannot be placed before or after a deadline."),
    example=Example(_PROJECT, "supervision-group: 2022-02-30", "supervision-group: 2022-02-25"),
    source=mark("data format, “Dates”"),
)
DAY_MISSING = form_rule(
    code="S306",
    name="day-missing",
    flags=mark("A fact that is dated by its month only."),
    why=mark("A plan may speak of a month; a fact happened on a day, and is judged by it."),
    example=Example(_PROJECT, "final-drawings: 2022-06\n", "final-drawings: 2022-06-20\n"),
    source=mark("data format, “Dates”"),
)
NUMBER_FORM = form_rule(
    code="S307",
    name="number-form",
    flags=mark("A count, an amount of money or an area that is not written in plain digits."),
    why=mark(
        "Counts are whole, money is whole yuan, areas are ㎡ with at most two decimals; units and"
        " separators are not part of a number."
    ),
    example=Example(_PROJECT, "investment_yuan: 90万", "investment_yuan: 900000"),
    source=mark("data format, “Numbers”"),
)
SHARE_FORM = form_rule(
    code="S308",
    name="share-form",
    flags=mark("A share that is not an exact fraction or percentage of at most the whole."),
    why=mark("0.667 is not two thirds: with it, 370 of 555 households would miss a quota that they meet."),
    example=Example(
        _PROGRAMME,
        "households, at_least: 0.667, clause: 二}\n      design:",
        "households, at_least: 2/3, clause: 二}\n      design:",
    ),
    source=mark("data format, “Numbers”"),
)
UNKNOWN_WORD = form_rule(
    code="S309",
    name="unknown-word",
    flags=mark("A word that is not one of those the field allows."),
    why=mark("Each of the allowed words has one meaning in every count; a word outside the list has none."),
    example=Example(_HOUSEHOLDS, "before-design: agre 2022-02-12, on", "before-design: agree 2022-02-12, on"),
    source=mark("data format, “Words”"),
)
ID_FORM = form_rule(
    code="S310",
    name="id-form",
    flags=mark("An id with something else in it than Chinese or ASCII letters, digits and hyphens."),
    why=mark("Ids are typed in commands and used as names of folders."),
    example=Example(_HOUSEHOLDS, "owner: o_1, before-design: abstain", "owner: o-1, before-design: abstain"),
    source=mark("data format, “Ids”"),
)
ROOM_FORM = form_rule(
    code="S311",
    name="room-form",
    flags=mark("A household's key that is not unit-room."),
    why=mark(
        "The unit is needed where a requirement must hold in every unit, and rooms of two units may"
        " bear the same number."
    ),
    example=Example(_HOUSEHOLDS, "  101: {area_m2: 68.5, before", "  1-101: {area_m2: 68.5, before"),
    source=mark("data format, “households.yaml”"),
)
ANSWER_FORM = form_rule(
    code="S312",
    name="answer-form",
    flags=mark(
        "An answer that is not a word and a date, or several that are not in the order of the visits."
    ),
    why=mark("An answer counts from its date on; without one it cannot be said whether it counts."),
    example=Example(_HOUSEHOLDS, "before-design: abstain}", "before-design: abstain 2022-02-13}"),
    source=mark("data format, “households.yaml”"),
)
WINDOW_REVERSED = form_rule(
    code="S313",
    name="window-reversed",
    flags=mark("A window that ends before it begins."),
    why=mark("No day lies in it, so nothing in it could ever be in time."),
    example=Example(
        _PROGRAMME, "period: {from: 2022-12, to: 2022-02}", "period: {from: 2022-02, to: 2022-12}"
    ),
    source=mark("data format, “programme.yaml”"),
)
ONE_BOUND = form_rule(
    code="S314",
    name="one-bound",
    flags=mark("A requirement with both at_least and more_than, or with neither."),
    why=mark("At equality one of them passes and the other does not; a requirement needs exactly one."),
    example=Example(
        _PROGRAMME,
        "of: households, clause: 二}\n      design:",
        "of: households, at_least: 2/3, clause: 二}\n      design:",
    ),
    source=mark("data format, “Requirements”"),
)
FULL_WIDTH_CHARACTER = form_rule(
    code="S315",
    name="full-width-character",
    flags=mark("Full-width digits or letters in a key, a number, a date, an id or a name."),
    why=mark("They look like the ordinary ones and are other characters, so that two equal ids differ."),
    example=Example(_PROJECT, "before-design: ２０２２-03-08", "before-design: 2022-03-08"),
    source=mark("data format, “Ids”"),
)
TEXT_LENGTH = form_rule(
    code="S316",
    name="text-length",
    flags=mark("A text that is blank, or longer than 400 characters."),
    why=mark(
        "A text of a record is a name or a short remark; long papers belong in a document of their own."
    ),
    example=Example(_PROJECT, 'name: " "', "name: 红旗新村"),
    source=mark("data format, “Texts”"),
)

PACE_PARTS = form_rule(
    code="S317",
    name="pace-parts",
    flags=mark("A pace rule without its window or table, or with both."),
    why=mark("The share due by a date could not be found, or could be found in two ways."),
    example=Example(
        _PROGRAMME,
        "pace: {clause: 三, by: table, from: 2022-07, to: 2022-11}",
        "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}",
    ),
    source=mark("data format, “Pace”"),
)
PACE_FALLS = form_rule(
    code="S318",
    name="pace-falls",
    flags=mark("A table of a pace rule with less due at a later date."),
    why=mark(
        "Nobody plans to undo works; one of the shares or dates is wrong, and projects would seem ahead."
    ),
    example=Example(
        _PROGRAMME,
        "pace: {clause: 三, by: table, table: {2022-07: 40%, 2022-08: 20%}}",
        "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}",
    ),
    source=mark("data format, “Pace”"),
)
NO_SUCH_ZONE = form_rule(
    code="S319",
    name="no-such-zone",
    flags=mark("A time zone that does not exist."),
    why=mark(
        "It says when a day of the programme ends; deadlines would fall due hours too early or too late."
    ),
    example=Example(_PROGRAMME, "timezone: Asia/Beijing", "timezone: Asia/Shanghai"),
    source=mark("data format, “programme.yaml”"),
)
TEXT_UNPRINTABLE = form_rule(
    code="S321",
    name="unprintable-text",
    flags=mark("A text with a line end, a control character or an invisible sign, as an escape such as \\n."),
    why=mark(
        "A text stands on one line and is shown as it is. Such a sign breaks tables, or makes a screen show"
        " something else than the file says."
    ),
    example=Example(_PROJECT, 'name: "红旗\\n新村"', "name: 红旗新村"),
    source=mark("data format, “Texts”"),
)
LOOKALIKE_CHARACTER = form_rule(
    code="S330",
    name="lookalike-character",
    flags=mark(
        "A character that only looks like another: a radical, such as text copied out of a PDF has it, a"
        " compatibility ideograph, a Cyrillic or a Greek letter."
    ),
    why=mark(
        "Two persons or buildings that read alike would be two, and a search by what is read finds one."
    ),
    example=Example(_PROJECT, "name: 红旗\u2f9d村", "name: 红旗新村"),
    source=mark("data format, “Texts”"),
)
MADE_A_DATE = form_rule(
    code="S331",
    name="made-a-date",
    flags=mark("A room or a building whose key looks like a date: a spreadsheet makes one of the room 1-12."),
    why=mark("The room would be another than the one that was visited, and its answers nobody's."),
    example=Example("projects/xinfeng/households.yaml", "  2022-01-02: {area", "  1-102: {area"),
    source=mark("data format, “households.yaml”"),
)
SEVERAL_NAMES = form_rule(
    code="S332",
    name="several-names",
    flags=mark("Several names in the place of one, with “、” or another sign between them."),
    why=mark("They would be one person, whom nobody finds by their name."),
    example=Example("teams.yaml", 'contacts: ["己八、庚九"]', "contacts: [己八]"),
    source=mark("data format, “Texts”"),
)
MILESTONE_SCOPE = form_rule(
    code="S333",
    name="milestone-scope",
    flags=mark(
        "“per” or “streets” at a milestone of a stage; a milestone under"
        " “milestones” at the top of programme.yaml"
        " without “per”."
    ),
    why=mark(
        "What stands in a stage is asked of each project, what stands at the top of the district or of each"
        " street. In the wrong place many would be asked for what is owed once, or nobody."
    ),
    example=Example(
        _PROGRAMME,
        "works-finished: {name: 完工, clause: 三, per: street, after",
        "works-finished: {name: 完工, clause: 三, after",
    ),
    source=mark("data format, “Scopes”"),
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
    MILESTONE_SCOPE,
)
