"""Rounds that were asked again, and rounds known in totals alone.

What was said again draws from a source of its own, so that nothing else of the district moves with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from renovation_cli.editing.demo.figures import Totals, stream
from renovation_cli.editing.demo.homes import Home
from renovation_cli.editing.demo.opinions import Season, Visits, ask
from renovation_cli.editing.demo.story import USUAL, Story

_ASKED, _AGREE, _OPPOSE = 92, 87, 7
"""Percent: of the households those at whose door somebody stood, of those heard who agree and who oppose."""
_LASTS = timedelta(days=17)


class Again(NamedTuple):
    """A round that was begun anew."""

    round_id: str
    after: timedelta
    """How long after its notice."""
    heard_percent: tuple[int, int]


ASKED_AGAIN = {
    5: Again("on-revision", timedelta(days=12), (72, 80)),
    11: Again("before-design", timedelta(days=38), (44, 50)),
}
"""By index of the place: one met once more in time, and one that was met and is open again since."""


def begun_anew(index: int, taken: Mapping[str, date]) -> dict[str, date]:
    """The day on which a round of a project was begun anew, by round."""
    again = ASKED_AGAIN.get(index)
    return {again.round_id: taken[f"{again.round_id}/notice"] + again.after} if again else {}


def with_second_asking(
    place_id: str,
    homes: Sequence[Home],
    answers: Mapping[str, Mapping[int, Visits]],
    index: int,
    begun: Mapping[str, date],
) -> dict[str, Mapping[int, Visits]]:
    """The visits by round and home, with those of a round that was asked again behind the older ones.

    Args:
        place_id: the project.
        homes: its flats.
        answers: the visits of the first asking.
        index: of its place.
        begun: when a round was begun anew.
    """
    if not begun:
        return dict(answers)
    ((round_id, first),) = begun.items()
    story = replace(USUAL, heard_percent={round_id: ASKED_AGAIN[index].heard_percent})
    season = Season(round_id, first, first + _LASTS)
    later = ask(stream(place_id, "asked-again"), homes, season, story)
    earlier = answers[round_id]
    visited = sorted({*earlier, *later})
    both = {home: [*earlier.get(home, []), *later.get(home, [])] for home in visited}
    return {**answers, round_id: both}


def tallies(story: Story, share: Totals, taken: Mapping[str, date]) -> dict[str, Mapping[str, str]]:
    """The totals of the rounds of which there is no list, by round."""
    return dict(_tallies(story, share, taken))


def _tallies(
    story: Story, share: Totals, taken: Mapping[str, date]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    for number, (round_id, percent) in enumerate(story.received_percent.items(), start=1):
        received = share.households * percent // 100
        agree, oppose = received * _AGREE // 100, received * _OPPOSE // 100
        yield (
            round_id,
            {
                "on": str(taken[f"{round_id}/ended"]),
                "asked": str(share.households * _ASKED // 100),
                "received": str(received),
                "agree": str(agree),
                "oppose": str(oppose),
                "abstain": str(received - agree - oppose),
                "doc": f"征询汇总第{number}号",
            },
        )
