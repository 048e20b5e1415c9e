"""What to show: results of the computations as a neutral document, in no language and no format yet."""
