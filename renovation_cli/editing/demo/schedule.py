"""Items of work, what the plan counts, and what changed a schedule: facts that no chance decides on."""

from collections.abc import Mapping

_ITEMS = """work_items:
  roofs: {name: 屋面防水, officer: 示例壬寅, planned: 2022-09, started: 2022-07-18, finished: 2022-09-22}
  pipes: {name: 雨污分流, officer: 示例甲丑, planned: 2022-10-20, started: 2022-07-20, finished: 2022-10-24}
  stairs: {name: 楼道整治, planned: 2022-10, started: 2022-09-05, finished: 2022-10-26}
counted:
  - {on: 2022-07-08, kind: shed-agreements, done: 19, of: 26}
  - {on: 2022-07-18, kind: shed-agreements, done: 26, of: 26}
  - {on: 2022-08-08, kind: illegal-structures, done: 3, of: 3}
  - {on: 2022-10-07, kind: cables, done: 8, of: 8}
"""
_MOVED = """counted:
  - {on: 2022-11-17, kind: shed-agreements, done: 21, of: 24}
  - {on: 2022-12-09, kind: shed-agreements, done: 24, of: 24}
extended:
  - on: 2022-10-10
    milestone: sanitation-built
    to: 2022-12
    doc: 示例指办〔2022〕9号
    reason: 垃圾分类亭到货迟 - 合成数据
"""
_SUSPENDED = """extended:
  - {on: 2022-08-12, doc: 示例指办〔2022〕6号, reason: 管线迁改 - 合成数据}
  - {on: 2022-09-19, to: 2022-12-10, doc: 示例指办〔2022〕8号, reason: 管线迁改完毕复工 - 合成数据}
"""
_UNWILLING = """withdrawn:
  on: 2022-09-05
  doc: 示例指办〔2022〕7号
  reason: 居民代表会议决定暂不改造 - 合成数据
"""
_MERGED = """withdrawn:
  on: 2022-07-18
  doc: 示例指办〔2022〕5号
  reason: 余下工程并入片区开发 - 合成数据
"""
_OF_PROJECTS: Mapping[int, str] = {7: _MOVED, 8: _ITEMS, 9: _SUSPENDED, 36: _UNWILLING, 37: _MERGED}


def schedule_lines(index: int) -> str:
    """The lines at the end of a project's file, by its place in the list of projects."""
    return _OF_PROJECTS.get(index, "")
