"""The manifest of an export as a file: what was written, how to read it, and the design that makes it again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studio.export.manifest import Manifest
from studio.model.document import Document
from studio.model.files import MAXIMUM_BYTES, dumps, loads
from studio.problems import Problem, reason

_FORMAT = "studio-manifest"
_VERSION = 1


def manifest_bytes(manifest: Manifest, document: Document) -> bytes:
    """The manifest as JSON in UTF-8, with the document whose rows it tells of."""
    facts = {
        "format": _FORMAT,
        "version": _VERSION,
        "export": manifest.as_dict(),
        "design": json.loads(dumps(document)),
    }
    return (json.dumps(facts, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def read_manifest(path: Path) -> tuple[dict[str, Any], Document]:
    """What was exported and its design; raises Problem where the file is gone or not a manifest."""
    try:
        with path.open("rb") as file:
            facts = json.loads(file.read(2 * MAXIMUM_BYTES))
        if facts["format"] != _FORMAT or facts["version"] != _VERSION:
            raise ValueError(facts["format"])
        return dict(facts["export"]), loads(json.dumps(facts["design"]).encode())
    except OSError as error:
        raise Problem(f"It could not be read: {reason(error)}.", where=path.name) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Problem(
            "It is not the manifest of an export.", where=path.name, mend="Export the design anew."
        ) from error
