"""The desk from the command line: python -m components.desk --help."""

import gc
import sys

from components.desk.commands import run

if __name__ == "__main__":
    gc.disable()  # It ends soon: looking through a million cells for circles takes a quarter of the time.
    sys.exit(run(sys.argv[1:]))
