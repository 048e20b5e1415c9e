"""What is known of the works: started, finished, accepted, handed over, four facts and not one."""

from datetime import date

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.programme import Works

FACTS = tuple(Works.model_fields)
"""Names of the facts, in the order in which they come about."""

WorksDays = dict[str, date | None]
"""The day of each fact that the track has a milestone for; None where it has not come about."""


def works_days(state: ProjectState, works: Works) -> WorksDays:
    """The facts of a project; of several milestones that say the same the first one counts.

    What must have happened, since what comes after it is on file, has the day on which that shows.
    """
    dated = {item.id: item.on or (item.implied and item.implied.on) for item in state.milestones()}
    found: WorksDays = {}
    for fact in FACTS:
        own = [dated[milestone] for milestone in getattr(works, fact) if milestone in dated]
        if own:
            found[fact] = min((day for day in own if day), default=None)
    return found


def led_by(state: ProjectState, works: Works, day: date) -> tuple[str, ...]:
    """Who leads the works, whatever stage the project is in: the lead of their end, else of their start.

    In a track that has neither, the lead of the stage in whose window the day lies, else of the stage that
    the project is in.
    """
    milestones = state.milestones()
    for named in (works.finished, works.started):
        for item in milestones:
            if item.id in named:
                return item.lead
    stages = [*state.by_calendar(day), *([state.current] if state.current else [])]
    return stages[0].stage.lead if stages else ()
