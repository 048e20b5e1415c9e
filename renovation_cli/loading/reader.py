"""The data folder read once, file by file: records on one side, findings on the other.

A district of 12,000 households is read project by project, so a dossier may be let go as soon as it has
been judged. A file in order is parsed once, without positions; only a file about which there is something
to say is parsed a second time, to find the line (`Reader.finding`).
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from renovation_cli.findings.command import File, git
from renovation_cli.findings.finding import Finding, Place, Relocation, Replacement, in_order
from renovation_cli.findings.gathering import gathered
from renovation_cli.findings.problem import At, Problem, Site, Span
from renovation_cli.findings.rule import Severity
from renovation_cli.findings.text import say
from renovation_cli.loading import (
    careful,
    rules_facts,
    rules_file,
    rules_schema,
    schema,
)
from renovation_cli.loading.answer_keys import AnswerKeys
from renovation_cli.loading.decoding import decode, lone_carriage_returns
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.indentation import depth_of
from renovation_cli.loading.layout import FolderLayout, lay_out
from renovation_cli.loading.lines import as_meant
from renovation_cli.loading.located import Located
from renovation_cli.loading.nearly_named import begins_with_a_key
from renovation_cli.loading.node import Node
from renovation_cli.loading.parser import PARSER, Parser
from renovation_cli.loading.shelf import Identified, Shelf
from renovation_cli.loading.tree import MAX_BYTES, Tree
from renovation_cli.loading.values import Irregular, parse
from renovation_cli.model.book import (
    DISTRICT_FILE,
    DUTIES_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    TEAMS_FILE,
    Dossier,
    Rulebook,
    households_file,
    orders_file,
    project_file,
)
from renovation_cli.model.district import District
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams

T = TypeVar("T")
TextCheck = Callable[[str, str], Iterable[Problem]]
"""A check of a file's text, comments and all: (file, text) -> problems."""

_FORM_RULES = frozenset(rule.code for rule in (*rules_schema.RULES, *rules_facts.RULES))


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """The schema of a file, made once."""
    return TypeAdapter(kind)


class Reader:
    """One reading of a tree.

    ``damaged`` holds the files in which something could not be read, so that checks across records can
    leave out what they cannot judge instead of following one fault with a hundred others.
    """

    def __init__(
        self,
        tree: Tree,
        text_checks: Iterable[TextCheck] = (),
        parser: Parser = PARSER,
        shelf: Shelf | None = None,
    ) -> None:
        self._tree = tree
        self._shelf = shelf
        self._parser = parser
        self._text_checks = tuple(text_checks)
        self._findings: list[Finding] = []
        self._located: dict[str, Located] = {}
        layout, problems = lay_out(tree.entries(), self._begins_with_a_key)
        self.layout: FolderLayout = layout
        self.damaged: set[str] = set(layout.lost)
        for problem in problems:
            self.add(problem)

    @property
    def findings(self) -> list[Finding]:
        """Everything found so far, sorted, none twice."""
        return in_order(self._findings)

    def add(self, problem: Problem) -> None:
        """Keep a problem as a finding."""
        self._findings.append(self.finding(problem))

    def rulebook(self) -> Rulebook | None:
        """The plan, who, and the duties; None if there is no plan that can be read."""
        programme = self._record(PROGRAMME_FILE, Programme)
        teams = self._record(TEAMS_FILE, Teams) or Teams()
        duties = self._record(DUTIES_FILE, Duties) or Duties(departments={})
        orders = self._record(ORDERS_FILE, Orders) or {}
        district = self._district()
        return Rulebook(programme, teams, duties, orders, district) if programme else None

    def _district(self) -> District | None:
        """The facts of the programme and its streets; None where any of them could not be read.

        What is not on file there would be asked of somebody, so it must be known that it is not.
        """
        district = self._record(DISTRICT_FILE, District) or District()
        return None if DISTRICT_FILE in self.damaged else district

    def dossiers(self, rulebook: Rulebook) -> Iterator[Dossier]:
        """Every project whose facts can be read, by id."""
        # Where the plan is damaged a round may be missing from it that households have rightly answered.
        damaged = PROGRAMME_FILE in self.damaged
        answer_keys = None if damaged else AnswerKeys.of(rulebook.programme)
        for project_id in self.layout.projects:
            dossier = self._dossier(project_id, answer_keys)
            if dossier is not None:
                yield dossier

    def read_without_plan(self) -> None:
        """Find what is wrong in the projects' files by themselves: there is no plan to judge them by."""
        for project_id in self.layout.projects:
            dossier = self._dossier(project_id, None)
            if dossier is not None:
                self.let_go(dossier)

    def _dossier(self, project_id: str, answer_keys: AnswerKeys | None) -> Dossier | None:
        project = self._record(project_file(project_id), Project)
        households = self._record(households_file(project_id), Households, answer_keys)
        orders = self._record(orders_file(project_id), Orders)
        if project is None:
            return None
        if self._shelf:
            return self._shelf.dossier(project_id, project, households, orders)
        return Dossier(project_id, project, households, orders or {})

    def let_go(self, dossier: Dossier) -> None:
        """Forget where the entries of a judged project stand, so that memory stays flat."""
        for file in (households_file(dossier.id), project_file(dossier.id), orders_file(dossier.id)):
            self._located.pop(file, None)

    def _record(self, file: str, kind: Any, answer_keys: AnswerKeys | None = None) -> Any:
        if file not in self.layout.present:
            if file in (TEAMS_FILE, DUTIES_FILE, PROGRAMME_FILE):
                self.damaged.add(file)
            return None
        identity = self._tree.identity(file) if self._shelf and isinstance(self._tree, Identified) else None
        if self._shelf is None or identity is None:
            return self._read(file, kind, answer_keys)
        key = (identity, file.rpartition("/")[2], answer_keys)
        record = self._shelf.get(key)
        if record is None:
            before = len(self._findings)
            record = self._read(file, kind, answer_keys)
            if record is not None and len(self._findings) == before:
                self._shelf.put(key, record)
        return record

    def _read(self, file: str, kind: Any, answer_keys: AnswerKeys | None) -> Any:
        located = self._text(file)
        known, value = (False, None) if located is None else self._value(located)
        if located is None or not known:
            return None
        record, problems = schema.validate(adapter_of(kind), value, file, answer_keys)
        if problems and not located.is_read:
            # Some slips, such as a key that has swallowed a bracket, only the careful reader knows.
            root = self._read_carefully(located)
            record, problems = schema.validate(
                adapter_of(kind), root.plain() if root else None, file, answer_keys
            )
        elif not problems:
            located.in_order = True
        self._say(file, problems)
        return record

    def _say(self, file: str, problems: list[Problem]) -> None:
        """Keep the problems of a file's schema that do not follow from what has been said of the file."""
        if not problems:
            return
        said: dict[int, set[int]] = {}
        for finding in self._findings:
            if finding.place.file == file:
                said.setdefault(finding.place.line, set()).add(finding.place.column)
        own = (self._as_punctuation(problem) for problem in problems if not self._follows(problem, said))
        for problem in gathered(own):
            self._damage(file, problem)

    def _follows(self, problem: Problem, said: dict[int, set[int]]) -> bool:
        """Whether a problem of the schema only follows from what has been said of its line or entry."""
        located = self._locate_in(problem.site.file)
        if problem.rule is rules_schema.MISSING_KEY and located.root is not None:
            owner = located.root.find(problem.site.path, At.VALUE)
            assert problem.remedy is not None
            key = str(problem.remedy.values["key"])
            return owner.lacks(key) or _lacks_line(owner, located.reading.draft)
        place = located.place(problem.site)
        return any(place.column <= column < place.end_column for column in said.get(place.line, ()))

    def _damage(self, file: str, problem: Problem) -> None:
        if problem.rule.severity is Severity.ERROR:
            self.damaged.add(file)
        self.add(problem)

    def _as_punctuation(self, problem: Problem) -> Problem:
        """A value that is wrong because of a full-width sign in it is said to be that."""
        place = self._place(problem.site)
        meant = as_meant(place.source)
        if meant == place.source or problem.rule.code not in _FORM_RULES or not careful.is_entry(meant):
            return problem
        punctuation = careful.punctuation_problem(problem.site.file, place.line, place.source, meant)
        span = punctuation.site.span
        return punctuation if span and place.column <= span.column < place.end_column else problem

    def _begins_with_a_key(self, file: str) -> bool:
        try:
            return begins_with_a_key(self._tree.read(file))
        except OSError:
            return False

    def _text(self, file: str) -> Located | None:
        """The text of a file; None where it cannot be read."""
        try:
            body = self._tree.read(file)
        except OSError as error:
            self._damage(
                file,
                Problem(
                    rule=rules_file.UNREADABLE,
                    site=Site(file, span=Span(1, 1, 2)),
                    message=say(
                        "the file cannot be read: {reason}", reason=error.strerror or type(error).__name__
                    ),
                    remedy=say("check that it is a file and that you may read it"),
                ),
            )
            return None
        if len(body) > MAX_BYTES:
            self._damage(
                file,
                Problem(
                    rule=rules_file.TOO_LARGE,
                    site=Site(file, span=Span(1, 1, 2)),
                    message=say("the file has more than {limit} MiB", limit=MAX_BYTES // 1024 // 1024),
                    remedy=say("a data file holds one project; move other material out of the data folder"),
                ),
            )
            return None
        decoded = decode(file, body)
        located = None
        if decoded.text is not None:
            text = decoded.text.replace("\r\n", "\n")
            problem = lone_carriage_returns(file, text)
            located = self._located[file] = Located(file, text, self._parser, readable=problem is None)
            if problem:
                self._damage(file, problem)
                return None
        for problem in decoded.problems:
            self._damage(file, problem)
        return located

    def _value(self, located: Located) -> tuple[bool, Any]:
        """Whether the file has a value, and the value: mappings, lists and texts."""
        for check in self._text_checks:
            for problem in check(located.file, located.text):
                self.add(problem)
        try:
            return True, parse(located.text, self._parser)
        except Irregular:
            root = self._read_carefully(located)
            return root is not None, root.plain() if root else None

    def _read_carefully(self, located: Located) -> Node | None:
        file, reading = located.file, located.reading
        for problem in reading.problems:
            self._damage(file, problem)
        if reading.root is None and not reading.problems:
            self._damage(
                file,
                Problem(
                    rule=rules_file.EMPTY,
                    site=Site(file, span=Span(1, 1, 2)),
                    message=say("there is nothing in this file"),
                    remedy=say(
                        "{command} brings back the committed version; if there is nothing"
                        " to record yet, remove the file or write “{{}}”",
                        command=git("checkout --", File(file)),
                    ),
                ),
            )
        return reading.root

    def finding(self, problem: Problem) -> Finding:
        """A problem with its places in the files."""
        fix, move = problem.fix, problem.move
        repair = fix or move
        return Finding(
            rule=problem.rule,
            place=self._place(problem.site),
            message=problem.message,
            expected=problem.expected,
            remedy=problem.remedy or (repair.remedy if repair else None),
            fix=Replacement(self._place(fix.site), fix.text) if fix else None,
            move=Relocation(self._place(move.site), move.entry) if move else None,
            related=tuple((self._place(site), text) for site, text in problem.related),
        )

    def _place(self, site: Site) -> Place:
        return self._locate_in(site.file).place(site)

    def _locate_in(self, file: str) -> Located:
        if file not in self.layout.present:
            return Located(file, "", readable=False)
        if file not in self._located:
            try:
                body = self._tree.read(file)
            except OSError:
                body = b""
            text = (decode(file, body).text or "").replace("\r\n", "\n") if len(body) <= MAX_BYTES else ""
            self._located[file] = Located(file, text, self._parser)
        return self._located[file]


def _lacks_line(owner: Node, draft: Draft) -> bool:
    """Whether a line at the depth of the owner's keys could not be read."""
    return any(
        draft.is_lost(index) and depth_of(draft.given[index]) == owner.start.column
        for index in range(max(owner.start.line - 1, 0), min(owner.end.line + 1, len(draft.given)))
    )
