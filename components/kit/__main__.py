"""The kit from the command line: python -m components.kit --help."""

import sys

from components.kit.command import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
