"""What stops a command: a set-up that cannot work, a build that must not pass."""


class Unusable(Exception):  # noqa: N818
    """A set-up that cannot work; the message says what to do about it."""


class Failed(Exception):  # noqa: N818
    """A build that must not be published; the message says which promise it breaks, or what went wrong."""
