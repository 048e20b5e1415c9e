"""The programme as a folder of pages, for who uses no terminal: opened from a disk, it fetches nothing."""
