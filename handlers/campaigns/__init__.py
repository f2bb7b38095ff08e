"""Campaigns planned, carried out and read in Slack."""
