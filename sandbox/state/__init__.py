"""The state of the workspace: what is on the screens, who may do what, and what goes wrong."""
