"""What follows from the records: pure functions of (records, programme, date) with frozen results."""
