"""The control API, under /sandbox/: what a person or a test does and looks at."""
