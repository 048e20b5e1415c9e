"""What can be said of the data: rules, places, findings, and texts in the user's language."""
