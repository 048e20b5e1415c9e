"""Signs that end a text where nobody sees it, or that readers of YAML do not agree on.

Each is refused, whichever parser is installed, and nothing is corrected: only people know what was meant.
"""

from collections.abc import Iterator

from renovation_cli.findings.problem import Problem, Site, Span, fix_of
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_dialect
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.indentation import depth_of, is_content
from renovation_cli.loading.scanner import Token, TokenKind, level_behind, tokens
from renovation_cli.model.late import late

_MAY_CUT = late(r" #[^\s#]|[\[\]{},\"']#")
_MAY_BE_DASH = late(r"-(?<=[\[{, ]-)\s*+[,:\]}]")
"""It begins with a letter of its own, so that a long file is passed over fast."""
_NUMBER_SIGN = late(r"(?<=\s)#(?=[^\s#])")
_EMPTIED = late(r"[|>][-+0-9]*+#")
_MOST_A_LINE = 5
"""Said of one line, since each says the whole line as it should be."""
_WIDE = {"#": "＃", "?": "？", "-": "－", "|": "｜", ">": "＞"}
"""Letters of the same width, to read on with: places hold, and no parser takes them for a sign."""


def is_ambiguous(text: str) -> bool:
    """Whether such a sign may stand in a text: wherever `settle` finds one, and in some texts more."""
    may_cut = "#" in text and _MAY_CUT.search(text) is not None
    return "?" in text or may_cut or _MAY_BE_DASH.search(text) is not None


def settle(file: str, draft: Draft) -> Iterator[Problem]:
    """Say each such sign, and put a letter in its place where it keeps the line from being read."""
    level, floor = 0, -1
    for index, given in enumerate(draft.lines):
        if not is_content(given):
            continue
        if depth_of(given) <= floor:
            level = 0
        parts = tokens(given, level)
        if not level:
            floor = depth_of(given) if depth_of(given) or parts[0].kind is not TokenKind.BRACKET else -1
        ends = not _goes_on(draft, index, floor)
        line = _Line(file, index, given, parts, ends=ends)
        yield from line.number_sign()
        if line.read_as != given:
            line = _Line(file, index, line.read_as, tokens(line.read_as, level), ends=ends)
        yield from line.signs_in_brackets()
        yield from line.emptied_text()
        draft.lines[index] = line.read_as
        level = level_behind(line.read_as, level)


def _goes_on(draft: Draft, index: int, floor: int) -> bool:
    """Whether the next line with something in it stands deeper, as what belongs to a line does."""
    index += 1
    while index < len(draft.lines) and not is_content(draft.lines[index]):
        index += 1
    return index < len(draft.lines) and depth_of(draft.lines[index]) > floor


def quoted(text: str) -> str:
    """A text between quotation marks."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


class _Line:
    """A line and its parts; ``ends`` says that nothing below belongs to it."""

    def __init__(self, file: str, index: int, given: str, parts: list[Token], *, ends: bool) -> None:
        self._file = file
        self._index = index
        self._given = given
        self._parts = parts
        self._ends = ends
        self._signs = list(given)

    @property
    def read_as(self) -> str:
        """The line with letters in place of the signs that were said."""
        return "".join(self._signs)

    def signs_in_brackets(self) -> Iterator[Problem]:
        """Question marks, which one parser takes for a sign of YAML, and dashes that begin no item."""
        said = 0
        for token in self._parts:
            text = self._given[token.start : token.end]
            if token.kind is not TokenKind.PLAIN or not token.level:
                continue
            if "?" in text:
                self._read_as_letters(token, "?")
                problem = self._question_mark
            elif text == "-" or text.startswith("- "):
                self._read_as_letters(token._replace(end=token.start + 1), "-")
                problem = self._dash
            else:
                continue
            said += 1
            if said <= _MOST_A_LINE:
                yield problem(token, text)

    def _read_as_letters(self, token: Token, sign: str) -> None:
        for index in range(token.start, token.end):
            if self._signs[index] == sign:
                self._signs[index] = _WIDE[sign]

    def _question_mark(self, token: Token, text: str) -> Problem:
        start = token.start + text.index("?")
        message = say("“{sign}” stands in a text between brackets without quotation marks", sign="?")
        # Before a key it is YAML's own sign for one, or a slip: no key begins with it.
        meant = self._with(
            token, text[1:].lstrip() if text[0] == "?" and self._is_key(token) else quoted(text)
        )
        return self._problem(rules_dialect.UNQUOTED_SIGN, (start, start + 1), message, meant)

    def _is_key(self, token: Token) -> bool:
        behind = self._parts[self._parts.index(token) + 1 :][:1]
        return [part.kind for part in behind] == [TokenKind.COLON]

    def _dash(self, token: Token, text: str) -> Problem:
        message = say("“-” stands by itself between brackets, where it begins no item")
        meant: Text | str = say(
            "what is not known is left out; a text that is “-” goes between quotation marks"
        )
        if text != "-":
            meant = self._with(token, text[1:].lstrip())
        return self._problem(rules_dialect.UNQUOTED_SIGN, (token.start, token.start + 1), message, meant)

    def _with(self, token: Token, meant: str) -> str:
        """The line with what was meant in place of a part of it."""
        return self._given[: token.start] + meant + self._given[token.end :]

    def emptied_text(self) -> Iterator[Problem]:
        """A text over several lines that a comment empties; one parser takes it for an empty text."""
        for token in self._parts:
            if token.kind is TokenKind.PLAIN and not token.level and _EMPTIED.match(self._given, token.start):
                message, remedy = say("this text runs over several lines"), say("write it on one line")
                yield self._problem(rules_dialect.MULTI_LINE, (token.start, token.end), message, remedy)
                self._signs[token.start] = _WIDE[self._given[token.start]]

    def number_sign(self) -> Iterator[Problem]:
        """A comment that may as well be the rest of the text before it."""
        if len(self._parts) < 2 or self._parts[-1].kind is not TokenKind.COMMENT:  # noqa: PLR2004 - behind something
            return
        *_, before, comment = self._parts
        rest = self._given[comment.start + 1 :]
        cuts = self._ends and (comment.level > 0 or before.kind in (TokenKind.COLON, TokenKind.DASH))
        is_apart = before.end < comment.start and (rest[:1] in ("", "#") or rest[0].isspace())
        if is_apart and not (cuts and ("}" in rest or "]" in rest)):
            return
        yield self._problem(
            rules_dialect.CUT_TEXT,
            (comment.start, len(self._given)),
            say("what stands behind “#” here is a comment to YAML, and no part of the text"),
            self._as_meant(before, comment, cuts=cuts),
            say(
                "a space on both sides of the “#” of a comment; quotation marks around a text with “#” in it"
            ),
        )
        if cuts:
            self._signs[comment.start :] = self._as_letters(comment)[comment.start :]

    def _as_letters(self, comment: Token) -> str:
        """The line as if its comment were text."""
        rest = _NUMBER_SIGN.sub(_WIDE["#"], self._given[comment.start + 1 :])
        return self._given[: comment.start] + _WIDE["#"] + rest

    def _as_meant(self, before: Token, comment: Token, *, cuts: bool) -> Text | str:
        """The line as it is to be written if the text goes on, and if it does not; one where one may be."""
        given, wide = self._given, self._as_letters(comment)
        text = next(
            token for token in tokens(wide, self._parts[0].level) if token.start <= comment.start < token.end
        )
        start, inner = text.start, given[text.start : text.end]
        if before.kind is TokenKind.QUOTED:
            start = before.start
            between = given[before.start + 1 : before.end - 1]
            between = between.replace("''", "'") if given[start] == "'" else between
            inner = between + given[before.end : text.end]
        as_text = given[:start] + quoted(inner) + given[text.end :]
        as_comment = f"{given[: comment.start].rstrip()} # {given[comment.start + 1 :].lstrip()}"
        if cuts:
            return as_text
        glued = before.end == comment.start and before.kind is not TokenKind.QUOTED
        if glued or before.kind in (TokenKind.COLON, TokenKind.DASH, TokenKind.BRACKET):
            return as_comment
        return say(
            "if it belongs to the text, write: {line}; if it is a comment, write: {other}",
            line=as_text.strip(),
            other=as_comment.strip(),
        )

    def _problem(
        self,
        rule: Rule,
        stretch: tuple[int, int],
        message: Text,
        meant: Text | str,
        expected: Text | None = None,
    ) -> Problem:
        start, end = stretch
        span = Span(self._index + 1, start + 1, end + 1)
        return Problem(
            rule=rule,
            site=Site(self._file, span=span),
            message=message,
            expected=expected,
            remedy=None if isinstance(meant, str) else meant,
            fix=fix_of(Site(self._file, span=Span.of_line(self._index + 1)), meant),
        )
