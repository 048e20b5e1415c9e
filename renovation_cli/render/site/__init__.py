"""The programme as a folder of pages, for who uses no terminal: it is opened from a disk and fetches nothing."""
