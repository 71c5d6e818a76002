"""A process of its own that does one piece of work for another: `python -m components.desk.clerk`.

Its input is the work, pickled: a function of these components and its arguments. Its output, pickled too, is what the
function gives, or the DataFault that it raises. Both ends are ours; nothing that a person sent is ever unpickled.
"""

import gc
import pickle
import sys
from collections.abc import Callable
from contextlib import redirect_stdout

from components.model.data.problems import DataFault


def write_work(work: Callable[..., object], *arguments: object) -> bytes:
    """The work as the process reads it: `work` is a function of a module, the `arguments` plain data."""
    return pickle.dumps((work, arguments), pickle.HIGHEST_PROTOCOL)


def read_answer(answer: bytes) -> object:
    """What the work gave; raises the DataFault that it raised."""
    done = pickle.loads(answer)
    if isinstance(done, DataFault):
        raise done
    return done


def main() -> None:
    """Does the work that stands in the input."""
    work, arguments = pickle.load(sys.stdin.buffer)
    with redirect_stdout(sys.stderr):  # Nothing that is printed may stand before the answer.
        try:
            done: object = work(*arguments)
        except DataFault as fault:
            done = fault
    pickle.dump(done, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    gc.disable()  # It ends soon: looking through a million cells for circles takes a quarter of the time.
    main()
