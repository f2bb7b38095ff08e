"""Who is in the workspace, where they talk, and when they want quiet."""
