"""A synthetic district of full size, to try every command on: the same seed gives the same bytes.

Nothing in it is real but its rules: those of the plan in ``data/``, taken over by ``tools.demo_plan``. Plan,
teams, duties and what is of no one project stand in ``plan/`` as they are written. The projects are made up
here, from the totals (`figures`), what goes wrong where (`stories`) and when each step is taken
(`timeline`). The implementation track adds up to the plan's targets exactly.
"""

from renovation_cli.editing.demo.files import demo_files, write_demo

__all__ = ["demo_files", "write_demo"]
