"""The one error that a user of the converters can meet."""


class ConversionError(Exception):
    """A conversion that cannot go on: what is wrong, why that stops it, and how to fix it."""

    def __init__(self, problem, why, fix):
        super().__init__("%s; why: %s; fix: %s" % (problem, why, fix))
        self.problem = problem
        self.why = why
        self.fix = fix
