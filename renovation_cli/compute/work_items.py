"""The items of a project's works, each with the person named for it (plan 三(二)3)."""

from datetime import date

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.schedule import WorkItem


@dataclass(frozen=True, slots=True)
class ItemOfWork:
    """An item of work on a date."""

    id: str
    item: WorkItem
    as_of: date
    over: bool
    """Whether it is not waited for: the works are finished, the project suspended or withdrawn."""

    @property
    def started(self) -> date | None:
        """When it began, where that is by the date."""
        return _by(self.item.started, self.as_of)

    @property
    def finished(self) -> date | None:
        """When it was finished, where that is by the date."""
        return _by(self.item.finished, self.as_of)

    @property
    def days_late(self) -> int | None:
        """Days after the planned day, when it was finished or by now; None without such a day."""
        planned = self.item.planned
        if planned is None:
            return None
        if self.over and self.finished is None:
            return 0
        return max(((self.finished or self.as_of) - planned.last).days, 0)


def items_of_work(state: ProjectState) -> list[ItemOfWork]:
    """The items of a project, in the order of its file."""
    over = state.suspension is not None or state.works.finished is not None
    return [ItemOfWork(key, item, state.as_of, over) for key, item in state.project.work_items.items()]


def _by(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None
