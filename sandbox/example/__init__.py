"""A team to try things with: its members and channels, and three of their address books."""
