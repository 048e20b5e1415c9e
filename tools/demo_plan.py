"""The rules of the demo's district, made from those of the plan in ``data/``.

``python -m tools.demo_plan`` writes what stands in ``renovation_cli/editing/demo/plan/`` under another name
and another place; ``--check`` fails where a file there is not what ``data/`` says today. Rules, clauses and
readings are taken word for word; what is left open (``$projects``) the demo fills in. The package carries
these copies because ``data/`` is not there once it is installed.
"""

import re
import sys
from pathlib import Path

from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE
from tools.generated import write_or_check

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
PLAN = ROOT / "renovation_cli" / "editing" / "demo" / "plan"
REMAKE = "python -m tools.demo_plan"

_OPENING = """\
# 虚构的示例市示范区：地名、单位人员、小区和项目全部是合成数据，与任何地方无关。
# 规则（条款、类别、阶段、事项、征求意见、资金、报送和督查等次）照一份公开的区级方案录入。
"""
_OF_DUTIES = "# 合成数据：示例市示范区各部门的职责，照一份公开的区级方案录入。\n"
_OTHERWISE = {
    "name": "示例市示范区2022年老旧小区改造（合成数据）",
    "place": "示例市示范区",
    "document": "示例〔2022〕1号",
}
"""Top-level keys of the plan whose values are the demo's own."""
_LEFT_OPEN = {
    "projects": "$projects",
    "households": "$households",
    "buildings": "$buildings",
    "area_m2": "$area_m2",
    "investment_yuan": "$investment_yuan",
    "year_investment_yuan": "$year_investment_yuan",
}
_SHOWCASES = {"upgrade": "$upgrades", "exemplar": "$exemplars"}
_DISTRICT = ("三元", "示范")
"""The name of the plan's district, and of the demo's."""
_OF_THE_SOURCE = "未见公开文本"
"""A comment on the published text, which the demo's district does not have."""


def files() -> dict[Path, str]:
    """Each file with what is to stand in it."""
    return {
        PLAN / "programme.template.yaml": programme((DATA / PROGRAMME_FILE).read_text(encoding="utf-8")),
        PLAN / DUTIES_FILE: duties((DATA / DUTIES_FILE).read_text(encoding="utf-8")),
    }


def programme(text: str) -> str:
    """The plan with the demo's names, and open where the demo fills in its totals.

    Raises:
        ValueError: if a line that is to be changed does not stand in it exactly once.
    """
    text = _without_opening(text)
    for key, value in _OTHERWISE.items():
        text = _changed(text, rf"^{key}: .*$", f"{key}: {value}")
    text = _changed(text, r"^(issued: .*)$", r"\1\nsynthetic: true")
    for key, value in _LEFT_OPEN.items():
        text = _changed(text, rf"^  {key}: .*$", f"  {key}: {value}")
    for key, value in _SHOWCASES.items():
        text = _changed(text, rf"^(  {key}: .*count: )\d+", rf"\g<1>{value}")
    lines = (line for line in text.splitlines(keepends=True) if _OF_THE_SOURCE not in line)
    return _OPENING + "".join(lines).replace(*_DISTRICT)


def duties(text: str) -> str:
    """The duties, word for word."""
    return _OF_DUTIES + _without_opening(text).replace(*_DISTRICT)


def _without_opening(text: str) -> str:
    """A text without the comments at its head, which speak of the real district."""
    return re.sub(r"\A(?:#.*\n)+", "", text)


def _changed(text: str, pattern: str, by: str) -> str:
    changed, times = re.subn(pattern, by, text, flags=re.MULTILINE)
    if times != 1:
        raise ValueError(f"{pattern} stands {times} times in {PROGRAMME_FILE}")
    return changed


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` say which are out of date."""
    return write_or_check(files(), REMAKE, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
