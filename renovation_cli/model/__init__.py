"""What the data is: frozen records without input, output or a clock."""
