"""Words about campaigns: planned, running and over."""
