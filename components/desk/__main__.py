"""The desk from the command line: python -m components.desk --help."""

import sys

from components.desk.commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
