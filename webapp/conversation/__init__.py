"""The chat: the same dialogue as a page, in the interface and in the terminal."""
