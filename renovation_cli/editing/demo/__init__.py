"""A synthetic district of full size, to try every command on: the same seed gives the same bytes.

Nothing in it is real. Its plan, teams and duties stand in ``plan/`` as they are written; its projects are
made up here, from the totals (`figures`), what goes wrong where (`stories`) and when each step is taken
(`timeline`). The implementation track adds up to the plan's targets exactly.
"""

from renovation_cli.editing.demo.files import demo_files, write_demo

__all__ = ["demo_files", "write_demo"]
