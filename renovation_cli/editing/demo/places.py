"""Names and ids of made-up places and persons."""

from renovation_cli.model.frozen import dataclass

_NAMES = (
    ("osmanthus", "桂花"), ("camellia", "山茶"), ("magnolia", "玉兰"), ("wintersweet", "腊梅"),
    ("bamboo", "翠竹"), ("pine", "青松"), ("willow", "垂柳"), ("maple", "红枫"),
    ("ginkgo", "银杏"), ("lotus", "荷塘"), ("chrysanthemum", "菊园"), ("orchid", "兰苑"),
    ("jasmine", "茉莉"), ("peach", "桃源"), ("apricot", "杏林"), ("plum", "李园"),
    ("pomegranate", "石榴"), ("cypress", "古柏"), ("banyan", "榕荫"), ("camphor", "香樟"),
    ("wisteria", "紫藤"), ("begonia", "海棠"), ("gardenia", "栀子"), ("lilac", "丁香"),
    ("rose", "月季"), ("hibiscus", "木槿"), ("narcissus", "水仙"), ("reed", "芦苇"),
    ("wheat", "麦浪"), ("clover", "苜蓿"), ("mulberry", "桑榆"), ("poplar", "白杨"),
    ("elm", "榆林"), ("birch", "白桦"), ("fir", "云杉"), ("ivy", "常春"),
    ("hawthorn", "山楂"), ("walnut", "核桃"),
)  # fmt: skip
"""One a project of a copy of the district; `stories` says which is of which track."""

_COMMUNITIES = (
    ("东样街道", "桃样社区"), ("西样街道", "松样社区"), ("南样街道", "荷样社区"), ("北样镇", "柳样社区"),
    ("中样街道", "榆样社区"), ("上样街道", "桂样社区"), ("下样街道", "槿样社区"), ("东样街道", "李样社区"),
    ("西样街道", "竹样社区"), ("南样街道", "菊样社区"), ("北样镇", "槐样社区"), ("中样街道", "樟样社区"),
    ("下样街道", "枫样社区"), ("东样街道", "杏样社区"), ("西样街道", "梅样社区"), ("南样街道", "兰样社区"),
)  # fmt: skip
"""Streets and communities of ``plan/teams.yaml`` with works, one project after the other."""

_OF_CANDIDATES = {
    25: ("东样街道", "桃样社区"),
    26: ("西样街道", "松样社区"),
    27: ("南样街道", "荷样社区"),
    28: ("北样镇", "柳样社区"),
    29: ("新样街道", "橘样社区"),
    30: ("上样街道", "桂样社区"),
    34: ("东样街道", "李样社区"),
    35: ("下样街道", "槿样社区"),
    36: ("西样街道", "松样社区"),
}
"""Where each candidate is, so that it agrees with what ``plan/district.yaml`` has of the streets."""

_ALSO_IN = {8: ("南样街道", "菊样社区")}
"""The project that lies in a second street, and there in which community; the first leads it."""

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


@dataclass(frozen=True, slots=True)
class Estate:
    """Where a project is, and what it is called."""

    id: str
    name: str
    streets: tuple[str, ...]
    communities: tuple[str, ...]
    address: str


def place_of(copy: int, index: int) -> Estate:
    """The place of a project.

    Args:
        copy: which copy of the district, from 0; a district of scale 3 has three.
        index: which project of that copy, from 0 to 37.
    """
    english, chinese = _NAMES[index]
    first = _OF_CANDIDATES.get(index, _COMMUNITIES[index % len(_COMMUNITIES)])
    places = (first, _ALSO_IN[index]) if index in _ALSO_IN else (first,)
    again = f"-{copy + 1}" if copy else ""
    return Estate(
        id=f"demo-{english}{again}",
        name=f"示例{chinese}小区{f'{copy + 1}区' if copy else ''}",
        streets=tuple(street for street, _ in places),
        communities=tuple(community for _, community in places),
        address=f"示例市示范区{chinese}样本路{copy * len(_NAMES) + index + 1}号",
    )


def official(number: int) -> str:
    """A name that nobody bears, out of sixty."""
    return f"示例{_STEMS[number % 10]}{_BRANCHES[number % 12]}"
