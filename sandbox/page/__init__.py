"""What a browser gets: the chat, the consent page and the contents of files."""
