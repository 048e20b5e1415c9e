"""Phrases and sentences that several reports use."""
