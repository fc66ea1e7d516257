"""Exports the related pair in a process of its own and prints the peak of its memory in kilobytes.

python -m tests.export.related_pair PARENTS FOLDER
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from studio.app.generate import Options, Part, export
from tests.benchmarks.relations import related

if __name__ == "__main__":
    document = related(int(sys.argv[1]))
    parts = [Part(table.id) for table in document.tables]
    export(document, parts, Path(sys.argv[2]), "parquet", options=Options(folder=True, check=False))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
