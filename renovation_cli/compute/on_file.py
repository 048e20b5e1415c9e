"""What is on file of some months, so that two states of the files can be told apart (plan 四(三), 更正).

Everything that bears a day stands here by itself, whatever day that is; of works, money invested, counts and
opinions a bulletin tells one figure a month, and so does this. Opinions are those dated in the month, by what
they say, so that one that is corrected is told in its own month and in no later one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from renovation_cli.compute.asking import asking
from renovation_cli.compute.district import place_states
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.happenings import happenings_of, reported_of
from renovation_cli.compute.happenings_outside import (
    happenings_of_meetings,
    happenings_of_place,
    happenings_of_programme,
)
from renovation_cli.compute.opinions import RECEIVED
from renovation_cli.compute.owed import Scope, bearer_of
from renovation_cli.compute.progress import ProjectState, judge
from renovation_cli.compute.targets import FIELDS, figures_of
from renovation_cli.compute.undated import undated_of, undated_outside, with_oldest
from renovation_cli.compute.votes import vote_of
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Round
from renovation_cli.model.vote import Vote
from renovation_cli.model.words import AnswerKind

SUMMED = frozenset((HappeningKind.WORKS, HappeningKind.INVESTED, HappeningKind.COUNTED))
"""What is told as one figure of a month, up to its last day; opinions are the fourth of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is on file.

    Attributes:
        dated: what bears a day, each by itself.
        summed: what is told as one of each of the months, in their order.
        names: what the projects are called, by id.
    """

    dated: tuple[Happening, ...]
    summed: tuple[tuple[Happening, ...], ...]
    names: dict[str, str]

    def of(self, number: int) -> tuple[Happening, ...]:
        """What bears a day, and what is told as one of a month."""
        return (*self.dated, *self.summed[number])


class OnFile:
    """What is on file, taken up project by project while its households are at hand.

    Args:
        day: up to which day.
        months: the days of the months that are told.
    """

    def __init__(self, day: date, months: Sequence[Span]) -> None:
        self._day = day
        self._months = months
        self._dated: list[Happening] = []
        self._summed: list[list[Happening]] = [[] for _ in months]
        self._states: list[ProjectState] = []

    def take(self, dossier: Dossier, rulebook: Rulebook) -> None:
        """What a project has on file."""
        state = judge(dossier, rulebook, self._day)
        if state is None:
            return
        self._states.append(state)
        ever = Span(date.min, self._day)
        self._dated += (each for each in happenings_of(state, rulebook, ever) if each.kind not in SUMMED)
        for span, summed in zip(self._months, self._summed, strict=True):
            summed.extend(each for each in reported_of(state, rulebook, span) if each.kind in SUMMED)
            summed.extend(_figures(state, span))
            summed.extend(undated_of(state, rulebook, span))
        for _, _, round_id, round_ in state.track.rounds():
            for span, summed, received, said in self._opinions(dossier, round_id, round_):
                told = tuple((kind, said[kind]) for kind in RECEIVED if said[kind])
                summed.append(
                    Happening(
                        kind=HappeningKind.ANSWERS,
                        bearer=bearer_of(state),
                        on=span.last,
                        id=round_id,
                        name=round_.name,
                        after=received,
                        said=told,
                    )
                )

    def told(self, rulebook: Rulebook) -> Told:
        """All of it, with what is of no project."""
        ever = Span(date.min, self._day)
        active = [each for each in self._states if each.withdrawn is None]
        gone = [each for each in self._states if each.withdrawn is not None]
        places = place_states(rulebook, active, self._day, gone)
        outside = [
            *(
                each
                for place in places
                if place.bearer.scope is Scope.STREET
                for each in happenings_of_place(place, ever)
            ),
            *happenings_of_programme(places, rulebook, ever),
            *happenings_of_meetings(rulebook, ever),
        ]
        names = {each.id: each.project.name for each in self._states}
        summed = (
            tuple(with_oldest((*each, *undated_outside(rulebook, span))))
            for span, each in zip(self._months, self._summed, strict=True)
        )
        return Told((*self._dated, *outside), tuple(summed), names)

    def _opinions(
        self, dossier: Dossier, round_id: str, round_: Round
    ) -> Iterator[tuple[Span, list[Happening], int, Counter[AnswerKind]]]:
        """The opinions of a round that bear a day of a month, for each month that has any."""
        found = self._counted(dossier, round_id)
        first = dossier.answered.get(round_id, (date.max, date.max))[0]
        for span, summed, said in zip(self._months, self._summed, found, strict=True):
            asked = asking(dossier, round_id, round_, span.last)
            vote = vote_of(dossier, asked) if first > span.last else None
            if vote and vote.on in span:
                yield span, summed, vote.received, _in_totals(vote)
            elif said:
                yield span, summed, said.total(), said

    def _counted(self, dossier: Dossier, round_id: str) -> list[Counter[AnswerKind]]:
        """The opinions that bear a day of each month, by what they say."""
        found = [Counter[AnswerKind]() for _ in self._months]
        first, last = dossier.answered.get(round_id, (date.max, date.min))
        if not any(first <= span.last and last >= span.first for span in self._months):
            return found
        for rooms in (dossier.households or {}).values():
            for household in rooms.values():
                for kind, day in household.answers.get(round_id, ()):
                    for span, said in zip(self._months, found, strict=True):
                        if kind in RECEIVED and day in span:
                            said[kind] += 1
        return found


def _figures(state: ProjectState, span: Span) -> Iterator[Happening]:
    """The totals of a project that are known, which are those of every day."""
    figures = figures_of(state.project)
    for name in FIELDS:
        figure = getattr(figures, name)
        if figure is not None:
            after = figure if isinstance(figure, int) else Fraction(figure)
            yield Happening(HappeningKind.FIGURE, bearer_of(state), span.last, id=name, after=after)


def _in_totals(vote: Vote) -> Counter[AnswerKind]:
    known = {
        AnswerKind.AGREE: vote.agree,
        AnswerKind.OPPOSE: vote.oppose,
        AnswerKind.ABSTAIN: vote.abstain,
    }
    return Counter({kind: number for kind, number in known.items() if number})
