"""`python -m bot`, and the command `goodturn`."""

from handlers.command_line.commands import main

if __name__ == "__main__":
    main()
