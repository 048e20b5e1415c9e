"""What goes wrong where: every kind of trouble a report must show, each in a project of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_HEARD_PERCENT = {"before-design": (74, 92), "on-scheme": (70, 88), "on-revision": (69, 85)}


@dataclass(frozen=True, slots=True)
class Story:
    """How a project departs from the usual course. Steps are those of `timeline`."""

    note: str = ""
    """Said in the project's file."""
    households: int | None = None
    """Set where the story needs an exact number."""
    heard: Mapping[str, int] = field(default_factory=dict)
    """Opinions received in a round, exactly."""
    heard_percent: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Opinions received in a round, percent of households from and to."""
    absent_percent: int = 45
    """Of those not heard: how many were visited and not met."""
    unknown_areas_percent: int = 3
    """Of the households: how many have no area on file."""
    opposed_building: bool = False
    """Whether nearly all of the first building oppose."""
    delays: Mapping[str, int] = field(default_factory=dict)
    """Days by which a step comes later than usual."""
    never: frozenset[str] = frozenset()
    """Steps that are never taken; nor is what depends on them."""

    def percent_heard(self, round_id: str) -> tuple[int, int]:
        """From and to how many percent of the households are heard in a round."""
        return self.heard_percent.get(round_id, _HEARD_PERCENT[round_id])


USUAL = Story()

_STORIES = {
    1: Story("改造前征求意见差一户未达三分之二", households=554, heard={"before-design": 369}),
    2: Story("雨季停工 - 十二月完工", delays={"works-finished": 35}),
    3: Story("改造前征求意见恰好三分之二", households=555, heard={"before-design": 370}),
    5: Story("有一幢几乎全部反对", opposed_building=True),
    6: Story("进度最慢 - 年内没有完工", never=frozenset({"works-finished"})),
    7: Story(
        "多个节点迟于时限",
        delays={"scheme-issued": 40, "scheme-revised": 10, "final-drawings": 24, "works-finished": -20},
    ),
    9: Story(
        "监督小组、方案上墙与成果评估始终没有日期",
        never=frozenset({"supervision-group", "scheme-posted", "evaluation"}),
    ),
    11: Story("方案出具后的公示始终没有张贴", never=frozenset({"on-scheme/notice"})),
    13: Story(
        "大量住户未遇",
        heard_percent={"before-design": (42, 46), "on-scheme": (55, 60)},
        absent_percent=92,
    ),
    15: Story(
        "时限过后数周才达到三分之二",
        heard_percent={"before-design": (70, 72)},
        delays={"before-design/ended": 30, "scheme-issued": -8},
    ),
    16: Story("劳力不足 - 十二月完工", delays={"works-finished": 40}),
    17: Story(
        "停滞在设计阶段",
        heard_percent={"on-scheme": (38, 44)},
        never=frozenset({"scheme-reviewed", "on-scheme/notice", "officer-named"}),
    ),
    19: Story("许多住户面积不详", unknown_areas_percent=45),
    20: Story("开工迟缓且年内没有完工", delays={"works-started": 25}, never=frozenset({"works-finished"})),
}


def story_of(index: int) -> Story:
    """The story of the project of that index in the implementation track, from 0 to 21."""
    return _STORIES.get(index, USUAL)
