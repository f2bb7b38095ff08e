"""Campaigns: a gesture for many, later the same ask for all, and what came of it."""
