"""What is said of a lead and the people who hold it (plan annexes 1 and 2)."""

from dataclasses import replace

from renovation_cli.compute.responsibility import Answerable, Person
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.wording.holders import answering

PERSON = Fields[Person](
    Field("name", TEXT, lambda person: person.name),
    Field("post", TEXT.or_none, lambda person: person.post),
)

HOLDER = Fields[Answerable](
    Field("lead", TEXT, lambda held: held.lead),
    Field("place", TEXT.or_none, lambda held: held.place),
    Field("people", every(PERSON), lambda held: held.people),
    Field("phone", TEXT.or_none, lambda held: held.phone),
)
"""A lead and the people who hold it."""

HOLDERS = replace(every(HOLDER), cell=answering)
"""Several leads and the people who hold them."""
HOLDERS_WITH_POSTS = replace(HOLDERS, cell=lambda held: answering(held, posts=True))
