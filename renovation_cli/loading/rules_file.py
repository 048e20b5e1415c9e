"""Rules about a file as a whole: F1xx."""

from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark

_HOUSEHOLDS = "projects/hongqi/households.yaml"

UNREADABLE = Rule(
    code="F101",
    name="unreadable-file",
    severity=Severity.ERROR,
    flags=mark(
        "A file or folder of the data folder that the system will not let be read, or a folder, a pipe or"
        " a device that bears a file's name."
    ),
    why=mark(
        "What cannot be read cannot be counted; leaving it out in silence would make every total too small."
    ),
    example=Example(_HOUSEHOLDS, "", "", "folder"),
    source=mark("data format, “Files”"),
)
NOT_UTF8 = Rule(
    code="F102",
    name="not-utf8",
    severity=Severity.ERROR,
    flags=mark("A file, or a line of it, in another encoding than UTF-8, such as GBK or UTF-16."),
    why=mark(
        "Git, editors and this tool read UTF-8. In another encoding Chinese text turns into other"
        " characters on the next machine, and git shows the whole file as changed."
    ),
    example=Example("projects/hongqi/project.yaml", "name: 红旗新村", "name: 红旗新村", "gbk"),
    source=mark("data format, “Files”"),
)
TOO_LARGE = Rule(
    code="F103",
    name="file-too-large",
    severity=Severity.ERROR,
    flags=mark("A data file of more than 16 MiB."),
    why=mark(
        "The households of a whole district take about 1.5 MB. A file this large is something else,"
        " and is not read."
    ),
    example=Example(_HOUSEHOLDS, "", "", "huge"),
    source=mark("data format, “Files”"),
)
EMPTY = Rule(
    code="F104",
    name="empty-file",
    severity=Severity.ERROR,
    flags=mark("A data file with nothing in it but comments."),
    why=mark(
        "A file is often emptied by a failed save. If there is nothing to record yet, the file is"
        " left out, or holds “{}”."
    ),
    example=Example(_HOUSEHOLDS, "", "", "empty"),
    source=mark("data format, “Files”"),
)
STRAY = Rule(
    code="F105",
    name="stray-file",
    severity=Severity.ERROR,
    flags=mark(
        "A YAML file that stands where none belongs, or under a name that is not one of the format's; any"
        " file whose name is nearly one of them, such as households.yaml.txt."
    ),
    why=mark("The facts in it would be counted nowhere, and nobody would notice."),
    example=Example("projects/hongqi/household.yaml", "household.yaml", "households.yaml", "rename"),
    source=mark("data format, “Files”"),
)
MERGE_CONFLICT = Rule(
    code="F106",
    name="merge-conflict",
    severity=Severity.ERROR,
    flags=mark("A line that git writes where two people changed the same lines."),
    why=mark("Until somebody decides, both versions stand in the file, and neither may be counted."),
    example=Example(
        _HOUSEHOLDS,
        "<<<<<<< HEAD\n"
        "  1-101: {area_m2: 68.5, before-design: agree 2022-02-12, on-scheme: oppose 2022-04-20}\n"
        "=======\n  1-101: {area_m2: 68.5, before-design: agree 2022-02-12}\n>>>>>>> visits\n",
        "  1-101: {area_m2: 68.5, before-design: agree 2022-02-12, on-scheme: oppose 2022-04-20}\n",
    ),
    source=mark("data format, “Files”"),
)
MISSING = Rule(
    code="F107",
    name="missing-file",
    severity=Severity.ERROR,
    flags=mark(
        "A file that the format requires and that is not there: teams.yaml, duties.yaml, or the"
        " project.yaml of a project's folder."
    ),
    why=mark("Without it nobody can be named, or the project's households belong to nothing."),
    example=Example("teams.yaml", "", "", "remove"),
    source=mark("data format, “Files”"),
)

LINK = Rule(
    code="F108",
    name="link",
    severity=Severity.ERROR,
    flags=mark("A link in the place of a data file, of a project's folder, or of the folder projects."),
    why=mark(
        "A link may lead to any file of the machine, whose lines would then be shown; git on Windows puts"
        " a text with the link's target in its place; and facts to which two names lead count twice."
    ),
    example=Example(_HOUSEHOLDS, "", "", "link"),
    source=mark("data format, “Files”"),
)
DEEP_FOLDER = Rule(
    code="F109",
    name="deep-folder",
    severity=Severity.ERROR,
    flags=mark("A folder more than eight levels below the data folder."),
    why=mark(
        "Data stands in the first three levels. What lies this deep is not looked at, and could be facts"
        " that are counted nowhere."
    ),
    example=Example("projects/hongqi/1/2/3/4/5/6/7", "", "", "deep"),
    source=mark("data format, “Files”"),
)
RULES = (UNREADABLE, NOT_UTF8, TOO_LARGE, EMPTY, STRAY, MERGE_CONFLICT, MISSING, LINK, DEEP_FOLDER)
