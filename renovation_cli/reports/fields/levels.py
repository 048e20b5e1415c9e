"""What is said of the levels of escalation, and of the projects that have reached one (plan 四(四))."""

from renovation_cli.compute.blockers import Blocker
from renovation_cli.compute.escalation import Change, LevelAhead, LevelReached, LevelState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import Text, say
from renovation_cli.model.duties import Duty
from renovation_cli.model.escalation import Escalated, Excuse, Level
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import LEADERSHIP_LEADS, PLACE_LEADS
from renovation_cli.model.words import Measure
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER, HOLDERS_WITH_POSTS
from renovation_cli.reports.fields.items_in_short import ITEM, ITEM_WITH_DUE
from renovation_cli.reports.fields.kinds import DAY, DAYS, FLAG, SENTENCE, TEXT, every, one, word
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.fields.reasons import CONDITION, REASON, Reason
from renovation_cli.reports.fields.schedule import SUSPENSION
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.lag import Terms, asks, causes
from renovation_cli.reports.wording.levels import action_of, duties_of, held_up, next_of, unjudged
from renovation_cli.reports.wording.phrases import joined


@dataclass(frozen=True, slots=True)
class LevelRule:
    """A level of the plan."""

    id: str
    level: Level
    acts: tuple[Answerable, ...]
    """Who acts, in the programme as a whole."""
    terms: Terms


LEVEL_RULE = Fields[LevelRule](
    Field("id", TEXT, lambda rule: rule.id),
    Field("name", TEXT, lambda rule: rule.level.name, say("Level")),
    Field("action", TEXT, lambda rule: rule.level.action, say("Action")),
    Field("clause", TEXT, lambda rule: rule.level.clause),
    Field(
        "acts",
        every(TEXT),
        lambda rule: rule.level.acts,
        beneath(say("Who acts")),
        lambda rule: answering(rule.acts),
    ),
    Field("duty", TEXT.or_none, lambda rule: rule.level.duty),
    Field("days", DAYS.or_none, lambda rule: rule.level.days, Column(say("Days to act"), right=True)),
    Field(
        "when",
        every(CONDITION),
        lambda rule: rule.level.when,
        say("Reached by"),
        lambda rule: asks(rule.level.when, rule.terms),
    ),
)
"""A level of the plan: what is done, by whom, until when, and what reaches it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A talk, an inspection or an order that took place, and the name of its level."""

    action: Escalated
    level: str


def _by(taken: Taken) -> Cell:
    """Who acted, and whom they met where that is on file."""
    if not taken.action.met:
        return taken.action.by
    met = tuple((PLACE_LEADS | LEADERSHIP_LEADS).get(each, each) for each in taken.action.met)
    return (
        say("{by}, met {met}", by=taken.action.by, met=met) if taken.action.by else say("met {met}", met=met)
    )


ACTION = Fields[Taken](
    Field("on", DAY, lambda taken: taken.action.on, say("Date")),
    Field("level", TEXT, lambda taken: taken.action.level, say("Level"), lambda taken: taken.level),
    Field(
        "until",
        DAY.or_none,
        lambda taken: taken.action.until,
        say("To be put right by"),
        lambda taken: taken.action.until or "",
    ),
    Field("by", TEXT.or_none, lambda taken: taken.action.by, say("By"), _by),
    Field("met", every(TEXT), lambda taken: taken.action.met),
    Field(
        "note",
        TEXT.or_none,
        lambda taken: taken.action.note,
        say("Note"),
        lambda taken: taken.action.note or "",
    ),
)
"""What took place."""


def _level_then(change: Change) -> Cell:
    if change.suspended:
        return say("suspended")
    if change.excused:
        return say("suspended by an excuse")
    return change.level.name if change.level else say("none")


CHANGE = Fields[Change](
    Field("on", DAY, lambda change: change.on, say("From")),
    Field("level", TEXT.or_none, lambda change: change.level_id, say("Level"), _level_then),
    Field("excused", FLAG, lambda change: change.excused),
    Field("suspended", FLAG, lambda change: change.suspended),
)
"""A day on which the level reached became another one."""

EXCUSE = Fields[Excuse](
    Field("from", DAY, lambda excuse: excuse.from_),
    Field("to", DAY, lambda excuse: excuse.to),
    Field("reason", TEXT, lambda excuse: excuse.reason),
    Field("by", TEXT.or_none, lambda excuse: excuse.by),
)

DUTY = Fields[tuple[str, Duty]](
    Field("id", TEXT, lambda found: found[0]),
    Field("title", TEXT, lambda found: found[1].title),
    Field("clause", TEXT, lambda found: found[1].clause),
)
"""A duty with its id."""

BLOCKER = Fields[Blocker](
    Field("order", TEXT, lambda blocker: blocker.order.id),
    Field("problem", TEXT, lambda blocker: blocker.order.order.problem),
    Field("milestone", TEXT, lambda blocker: blocker.milestone.id),
    Field("with", every(HOLDER), lambda blocker: [blocker.order.held] if blocker.order.held else []),
    Field("days_late", DAYS.or_none, lambda blocker: blocker.order.days_late),
)
"""An order that holds a project up."""


NO_VERDICT = Fields[tuple[Measure, Text]](
    Field("of", word(Measure), lambda found: found[0]),
    Field("reason", SENTENCE, lambda found: found[1], say("No verdict"), unjudged),
)
"""What cannot be held against the pace, and why."""


@dataclass(frozen=True, slots=True)
class ProjectLevel:
    """How a project stands to the levels of the plan."""

    found: LevelState
    terms: Terms

    @property
    def reached(self) -> LevelReached:
        """The level that it has reached, or that it has reached none."""
        return self.found.reached

    @property
    def ahead(self) -> LevelAhead:
        """The level that comes next."""
        return self.found.ahead

    @property
    def reasons(self) -> list[Reason]:
        """Why it has reached its level, in the plan's order."""
        return [Reason(each, self.terms) for each in self.reached.causes]

    @property
    def actions(self) -> list[Taken]:
        """Every talk, inspection and order, in the order of the file."""
        return [self.taken(each) for each in self.found.actions]

    def taken(self, action: Escalated) -> Taken:
        """A talk, an inspection or an order of it."""
        return Taken(action, self.terms.name(action.level))


NEXT = Fields[ProjectLevel](
    Field("level", TEXT, lambda row: row.ahead.level_id),
    Field("when", every(CONDITION), lambda row: row.ahead.level.when if row.ahead.level else ()),
    Field("on", DAY.or_none, lambda row: row.ahead.on),
    Field("why", every(REASON), lambda row: [Reason(each, row.terms) for each in row.ahead.causes]),
    Field("answers", every(HOLDER), lambda row: row.ahead.answers),
)
"""The level that comes next."""


LEVEL = Fields[ProjectLevel](
    shown(say("Project"), lambda row: project_ref(row.found.state.id, row.found.state.project)),
    Field("project", TEXT, lambda row: row.found.state.id, beneath(say("Id"))),
    Field("name", TEXT, lambda row: row.found.state.project.name),
    Field("track", TEXT, lambda row: row.found.state.project.track),
    Field(
        "level",
        TEXT.or_none,
        lambda row: row.reached.level_id,
        say("Level"),
        lambda row: Toned(row.reached.level.name, Tone.BAD) if row.reached.level else None,
    ),
    Field("since", DAY.or_none, lambda row: row.reached.since, beneath(say("Since"))),
    Field("days", DAYS.or_none, lambda row: row.found.days),
    Field(
        "why",
        every(REASON),
        lambda row: row.reasons,
        say("Why"),
        lambda row: causes(row.reached.causes, row.terms),
    ),
    Field("works_wait_for", one(ITEM).or_none, lambda row: row.reached.waits_for),
    Field("late_before_works", every(ITEM), lambda row: row.reached.before_works),
    Field(
        "held_up_by",
        every(BLOCKER),
        lambda row: row.found.blockers,
        beneath(say("Held up by")),
        lambda row: held_up(row.found) or "",
    ),
    Field("answers", HOLDERS_WITH_POSTS, lambda row: row.reached.answers, say("Who answers")),
    Field("answerable", every(ITEM), lambda row: row.reached.answerable),
    Field(
        "duties",
        every(DUTY),
        lambda row: row.reached.duties,
        beneath(say("Duty")),
        lambda row: duties_of(row.found) or "",
    ),
    Field("acts", HOLDERS_WITH_POSTS, lambda row: row.reached.acts, say("Who acts")),
    Field(
        "action",
        one(ACTION).or_none,
        lambda row: row.taken(row.found.action) if row.found.action else None,
        beneath(say("Action")),
        lambda row: action_of(row.found),
    ),
    Field("outstanding", FLAG, lambda row: row.found.outstanding),
    Field("action_due", DAY.or_none, lambda row: row.found.action_due),
    Field("actions", every(ACTION), lambda row: row.actions),
    Field("excuse", one(EXCUSE).or_none, lambda row: row.found.excuse),
    Field("suspended", one(SUSPENSION).or_none, lambda row: row.found.suspension),
    Field(
        "next",
        one(NEXT).or_none,
        lambda row: row if row.ahead.level else None,
        beneath(say("What comes next")),
        lambda row: next_of(row.found),
    ),
    Field("next_due", one(ITEM_WITH_DUE).or_none, lambda row: row.found.next_due),
    Field("no_verdict", every(NO_VERDICT), lambda row: row.found.unjudged),
    Field("changes", every(CHANGE), lambda row: row.found.changes),
)
"""A project and the level that it has reached, or none; its row in a table is of one that has."""

LEVEL_IN_SHORT = Fields[ProjectLevel](
    *LEVEL.only("project", "name", "level", "since", "outstanding", "answers", "acts").for_programs,
    Field("action", TEXT.or_none, lambda row: row.reached.level and row.reached.level.action),
    Field("set_day_passed", FLAG, lambda row: row.found.set_day_passed),
    Field("why", SENTENCE.or_none, lambda row: causes(row.reached.causes, row.terms)),
)
"""The same for programs, for who has to act on it or answers for it."""

RISING = Fields[ProjectLevel](
    *LEVEL.only("Project", "project"),
    shown(say("On"), lambda row: row.ahead.on),
    shown(say("Level now"), lambda row: row.reached.level.name if row.reached.level else say("none")),
    shown(
        beneath(say("Level then")),
        lambda row: Toned(row.ahead.level.name, Tone.WARN) if row.ahead.level else None,
    ),
    shown(say("Because by then"), lambda row: causes(row.ahead.causes, row.terms)),
    shown(say("Who answers"), lambda row: answering(row.ahead.answers, posts=True)),
)
"""A project that is about to reach a higher level, and who can still prevent it."""

ASKED = Fields[ProjectLevel](
    *LEVEL.only("Project", "project"),
    shown(say("No verdict"), lambda row: joined(map(unjudged, row.found.unjudged))),
    shown(say("Who leads the works"), lambda row: answering(row.found.leads_works, posts=True)),
)
"""A project that cannot be held against the pace, and whom to ask for what is not on file."""
