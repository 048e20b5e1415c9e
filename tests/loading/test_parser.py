"""The English of both parsers, of which only the loading of files knows."""

import pytest
import yaml

from renovation_cli.loading.parser import Complaint, complaint_of
from tests.district import PARSERS


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: b: c", Complaint.SECOND_COLON),
        ("a\nb: c", Complaint.SECOND_COLON),
        ("a: 1\nb\nc: 1", Complaint.NO_COLON),
        ("a: @", Complaint.OTHER),
        ("a: [b", Complaint.OTHER),
    ],
)
def test_what_a_parser_complains_of_is_known(text, complaint, parser):
    with pytest.raises(yaml.YAMLError) as raised:
        list(yaml.parse(text, parser))
    assert complaint_of(raised.value) is complaint
