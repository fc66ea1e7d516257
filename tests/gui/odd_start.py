"""A whole session in a process of its own: start, work, save, close; what was said is printed as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from studio.gui.faults import Faults
from studio.gui.start import make_application, make_window
from studio.model import edits
from studio.processes import keep_pandas_out


def main(design: str, opened: str = "") -> None:
    keep_pandas_out()
    application = make_application()
    window = make_window()
    faults = Faults(window.windows)  # type: ignore[arg-type]
    faults.install()
    window.show()
    said = [window.notice.words.text()]
    shop = window.furnish()
    said.append(window.notice.words.text())
    if opened:
        shop.open_path(Path(opened))
        said.append(window.notice.words.text())
    else:
        shop.new_blank()
    shop.filing.told.connect(lambda words, _: said.append(words))
    shop.filing.failed.connect(lambda problem: said.append(str(problem)))
    shop.edit(edits.SetDocument("seed", 4))
    shop.filing._autosave()
    while not shop.filing.at_rest:
        application.processEvents()
    shop.filing._save_to(Path(design), lambda: None)
    window.set_theme("dark")
    saved = not shop.store.edited
    window.close_for_good()
    faults.uninstall()
    print(json.dumps({"said": " | ".join(said), "saved": saved, "theme": window.theme_name}))


main(*sys.argv[1:])
