"""Progress lines for the program that started the conversion."""


class Progress:
    """Prints `step K/N text` before each of N steps."""

    def __init__(self, steps):
        self._steps = steps
        self._done = 0

    def step(self, text):
        """Announces the next step."""
        self._done += 1
        print("step %d/%d %s" % (self._done, self._steps, text), flush=True)
