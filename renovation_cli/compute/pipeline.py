"""The candidates for next year: the rules each meets, how far it has come, and the load (plan 三(三)).

What a survey found counts from the day of the survey on; the year a community was built counts on every day.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from renovation_cli.compute.items import Item
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import Total, over, total_of
from renovation_cli.model.candidate import Candidate, Eligibility, Survey, Willingness
from renovation_cli.model.declared import Declared
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme, Targets
from renovation_cli.model.words import Batch


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule of eligibility and a candidate."""

    id: str
    rule: Eligibility
    met: bool | None
    """None where what it judges by is unknown."""


@dataclass(frozen=True, slots=True)
class Candidacy:
    """A candidate on a date."""

    state: ProjectState
    year_built: int | None
    survey: Survey | None
    rules: tuple[RuleResult, ...]
    eligible: bool | None
    """False where a rule fails, None where none fails and one cannot be judged, or where there is no rule."""
    milestones: tuple[Item, ...]
    batch: Batch | None
    """What was decided; None where nothing is yet."""

    @property
    def shortcomings(self) -> tuple[str, ...] | None:
        """What the survey found wanting; None where nobody has looked."""
        return self.survey.shortcomings if self.survey else None

    @property
    def willingness(self) -> Willingness | None:
        """What the households that were asked said; None where nobody has asked."""
        return self.survey.willingness if self.survey else None

    @property
    def asked(self) -> int | None:
        """How many households were asked; None where nobody has."""
        return self.willingness.asked if self.willingness else None

    @property
    def willing(self) -> int | None:
        """How many of them are willing."""
        return self.willingness.willing if self.willingness else None

    @property
    def willing_share(self) -> Fraction | None:
        """Willing of asked, exact; None where none was asked."""
        return over(self.willing, self.asked)

    @property
    def reached(self) -> list[Item]:
        """The milestones that are dated, in the plan's order."""
        return [item for item in self.milestones if item.on is not None]


@dataclass(frozen=True, slots=True)
class Load:
    """One figure of next year's projects against this year's target."""

    field: str
    next_year: Total
    target: int | None
    """This year's; None where the plan declares none."""

    @property
    def share(self) -> Fraction | None:
        """Next year's figure over this year's target, exact; None where either is not known in full."""
        return over(self.next_year.exact, self.target)


def is_candidate(state: ProjectState) -> bool:
    """Whether the project belongs to a track whose projects are chosen, by rules or without."""
    return state.track.chooses


def candidacy(state: ProjectState, as_of: date) -> Candidacy:
    """A candidate judged by the rules of its track."""
    found = state.project.candidate or Candidate()
    survey = found.surveyed(as_of)
    rules = tuple(
        RuleResult(rule_id, rule, meets(rule, found.year_built, survey))
        for rule_id, rule in state.track.eligibility.items()
    )
    verdicts = {result.met for result in rules}
    eligible = False if False in verdicts else None if None in verdicts or not rules else True
    milestones = tuple(state.milestones())
    return Candidacy(
        state=state,
        year_built=found.year_built,
        survey=survey,
        rules=rules,
        eligible=eligible,
        milestones=milestones,
        batch=state.batch,
    )


def meets(rule: Eligibility, year_built: int | None, survey: Survey | None) -> bool | None:
    """Whether a candidate meets a rule; None where what the rule judges by is unknown."""
    verdicts = set(_tests(rule, year_built, survey))
    if False in verdicts:
        return False
    return None if None in verdicts or not verdicts else True


def _tests(rule: Eligibility, year_built: int | None, survey: Survey | None) -> Iterator[bool | None]:
    if rule.built_before is not None:
        yield None if year_built is None else year_built < rule.built_before
    if rule.shortcomings_at_least is not None:
        named = survey and survey.shortcomings
        yield None if named is None else len(set(named)) >= rule.shortcomings_at_least
    if rule.willing_at_least is not None:
        asked = survey and survey.willingness
        share = over(asked.willing, asked.asked) if asked else None
        yield None if share is None else share >= rule.willing_at_least


def next_year(
    candidacies: Iterable[Candidacy], figures: dict[str, Figures], programme: Programme
) -> list[Load]:
    """What the candidates to be implemented amount to, beside this year's targets."""
    chosen = [figures[each.state.id] for each in candidacies if each.batch is Batch.IMPLEMENT]
    declared = programme.targets
    return [
        Load("projects", Total(len(chosen)), _declared(declared, "projects")),
        _load("households", chosen, declared),
        _load("investment_yuan", chosen, declared),
    ]


def _load(field: str, chosen: list[Figures], declared: Targets | None) -> Load:
    summed = total_of(getattr(each, field) for each in chosen)
    # No project at all is no load at all, not an unknown one.
    return Load(field, summed if chosen else Total(0), _declared(declared, field))


def _declared(targets: Targets | None, field: str) -> int | None:
    declared: Declared | int | None = getattr(targets, field, None)
    return int(declared.amount) if isinstance(declared, Declared) else declared
