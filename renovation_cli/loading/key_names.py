"""What a key that an entry cannot do without is called; in English it is its own name."""

from renovation_cli.findings.text import Text, say

_NAMES = {
    "action": say("“action”"),
    "asked": say("“asked”"),
    "at_least": say("“at_least”"),
    "at_most": say("“at_most”"),
    "channels": say("“channels”"),
    "clause": say("“clause”"),
    "count": say("“count”"),
    "days": say("“days”"),
    "departments": say("“departments”"),
    "done": say("“done”"),
    "duties": say("“duties”"),
    "every": say("“every”"),
    "form": say("“form”"),
    "format": say("“format”"),
    "kind": say("“kind”"),
    "kinds": say("“kinds”"),
    "level": say("“level”"),
    "levels": say("“levels”"),
    "month": say("“month”"),
    "name": say("“name”"),
    "on": say("“on”"),
    "opened": say("“opened”"),
    "period": say("“period”"),
    "place": say("“place”"),
    "post": say("“post”"),
    "problem": say("“problem”"),
    "reason": say("“reason”"),
    "received": say("“received”"),
    "records": say("“records”"),
    "result": say("“result”"),
    "role": say("“role”"),
    "satisfied": say("“satisfied”"),
    "short": say("“short”"),
    "stages": say("“stages”"),
    "step": say("“step”"),
    "title": say("“title”"),
    "track": say("“track”"),
    "tracks": say("“tracks”"),
    "what": say("“what”"),
    "when": say("“when”"),
    "willing": say("“willing”"),
    "works": say("“works”"),
    "yuan": say("“yuan”"),
}


def key_name(key: str) -> Text:
    """A key with what it is called; one that means several things (``by``, ``to``, ``of``) stands alone."""
    return _NAMES.get(key) or say("“{key}”", key=key)
