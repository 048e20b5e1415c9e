"""What stands before a project's lane: its name, track, officer, stage, works, and what is late."""

from renovation_cli.compute.chart import Row
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.chart.lane import Pen
from renovation_cli.render.language import Language
from renovation_cli.reports.wording.glance import stand_in_a_word
from renovation_cli.reports.wording.lag import share


@dataclass(frozen=True, slots=True)
class RowHead:
    """The words of a row's cells, each in two lines."""

    short: str
    """The short name of the project, for where the whole one has no room."""
    project: tuple[str, str]
    stage: tuple[str, str]
    """Where it stands, and the level reached."""
    works: tuple[str, str]
    """The share done, and the share due."""
    late: tuple[str, str]
    """How many items are late, and how many orders hold it up."""

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """All of them, under `COLUMNS`."""
        return self.project, self.stage, self.works, self.late


COLUMNS = (
    (say("Project"), say("track, officer")),
    (say("Stage"), say("level")),
    (say("Works"), say("due")),
    (say("Late"), say("held up")),
)
"""The headings of the columns, each in two lines."""


def row_head(row: Row, pen: Pen) -> RowHead:
    """The words of a row, whole: whoever draws them shortens them to the room there is."""
    language, project = pen.language, row.state.project
    named = [row.state.track.name, *([project.officer] if project.officer else [])]
    has_pace = row.state.pace is not None
    return RowHead(
        short=language.value(row.short),
        project=(language.value(project.name), " · ".join(map(language.value, named))),
        works=(
            language.value(share(row.works)) if has_pace else "",
            language.value(share(row.planned)) if has_pace else "",
        ),
        stage=(language.value(stand_in_a_word(row.stand)), language.value(row.level or "")),
        late=(_count(row.late_since_issue, language), _count(row.blocked, language)),
    )


def _count(number: int, language: Language) -> str:
    """How many; nothing for none."""
    return language.value(number) if number else ""
