"""The changes of a project's schedule in words."""

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.schedule import Suspension
from renovation_cli.findings.text import Text, say
from renovation_cli.model.schedule import Extended, Withdrawn
from renovation_cli.reports.wording.lag import pace_rule, share


def suspended(found: Suspension) -> Text:
    """That a project is suspended or withdrawn, since when, why, and by which document."""
    if isinstance(found.entry, Withdrawn):
        return say("withdrawn since {day}: {why}", day=found.first, why=reason_of(found.entry))
    return say("suspended since {day}: {why}", day=found.first, why=reason_of(found.entry))


def since(found: Suspension) -> Text:
    """The same under a heading that says which of the two."""
    return say("since {day}: {why}", day=found.first, why=reason_of(found.entry))


def reason_of(entry: Extended | Withdrawn) -> Text:
    """Why, and by which document."""
    if entry.doc is None:
        return say("{reason}", reason=entry.reason)
    return say("{reason} ({doc})", reason=entry.reason, doc=entry.doc)


def course_rule(state: ProjectState) -> Text:
    """How the share that is due on the day comes about, where changes moved it."""
    course, pace = state.course, state.pace
    assert course is not None
    assert pace is not None
    now = course.now
    if now.pace is not None and not now.kept and now.whole == 1:
        return pace_rule(state.track, now.pace, state.as_of)
    head = {"track": state.track.name, "clause": pace.clause, "kept": share(now.kept), "day": now.since}
    if now.pace is None or now.pace.to is None:
        return say(
            "{track} ({clause}): {kept} had fallen due before {day}, since when nothing falls due.", **head
        )
    return say(
        "{track} ({clause}): {due} due; {kept} had fallen due before {day}, the rest falls due by {end}.",
        **head,
        due=share(course.share(state.as_of)),
        end=now.pace.to.last,
    )
