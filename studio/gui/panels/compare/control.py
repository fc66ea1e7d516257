"""Keeps the Compare page supplied: comparisons, charts and pictures are made on threads, only the latest counts."""

from __future__ import annotations

import time
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

import pyarrow as pa
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from studio.app.comparing import (
    ColumnView,
    ComparisonView,
    Kind,
    PairView,
    RowsView,
    TrustView,
    column_view,
    comparison_of,
    pair_view,
    rows_view,
    trust_of,
)
from studio.app.folders import home_folder
from studio.charts.picture import Picture, render, save
from studio.charts.style import Style, load_style
from studio.charts.warming import import_in_steps
from studio.gui.jobs import Job
from studio.gui.panels.compare.page import ComparePage
from studio.gui.panels.compare.pictures import picture_of_column, picture_of_maps, picture_of_rows
from studio.gui.questions import ask_save
from studio.gui.theme import current_theme
from studio.gui.translating import later, tr
from studio.model.document import Document
from studio.progress import Progress

_PAUSE_S = 0.02
"""Between two parts of a library, for the window."""

_PAGE = "html"

_FILTERS = {
    "png": later("PNG picture (*.png)"),
    "svg": later("SVG drawing (*.svg)"),
    "pdf": later("PDF document (*.pdf)"),
}


class Comparing(QObject):
    """Owns the work behind a `ComparePage`."""

    compared = Signal(str)
    """What stands on the page, for the status bar."""
    told = Signal(str)
    """A sentence for the notice: what was saved or copied."""
    failed = Signal(object)
    """A `Problem` of a picture; problems of a comparison stand on the page."""

    def __init__(self, executor: Executor, page: ComparePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._compare, self._large, self._rows, self._picture, self._trust = (
            Job(executor, self) for _ in range(5)
        )
        self._trusted = False
        self._is_warm = False
        self._asked: tuple[Document, str, pa.Table] | None = None
        self.folder = home_folder()
        """Where the file dialog starts."""
        self._compare.done.connect(self._compared)
        self._compare.failed.connect(page.show_problem)
        self._compare.progressed.connect(page.show_progress)
        self._large.done.connect(self._show_large)
        self._large.failed.connect(self.failed)
        self._rows.done.connect(self._show_rows)
        self._rows.failed.connect(self.failed)
        self._warm = Job(executor, self)
        self._picture.done.connect(self._pictured)
        self._picture.failed.connect(self.failed)
        self._trust.done.connect(page.show_trust)
        self._trust.failed.connect(page.show_trust_problem)
        self._trust.progressed.connect(page.trust_card.show_progress)
        self._trust.stopped.connect(page.show_no_trust)
        page.trust_wanted.connect(self._judge)
        page.trust_stop_wanted.connect(self._stop_judging)
        page.report_wanted.connect(self._save_report)
        page.column_wanted.connect(self._show_column)
        page.pair_wanted.connect(self._show_pair)
        page.save_wanted.connect(self._save)
        page.again_wanted.connect(self._again)

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not any(job.running for job in self._jobs)

    @property
    def warming(self) -> bool:
        """Whether the drawing library is still being fetched for the first picture."""
        return self._warm.running

    def show(self, document: Document, table_id: str, reference: pa.Table | None) -> None:
        """Compare a table with its reference, unless just that is on the page already."""
        if reference is None or not table_id:
            self._asked = None
            self._abandon()
            self._page.show_nothing()
            return
        old = self._asked
        if old is not None and old[0] is document and old[1] == table_id and old[2] is reference:
            return
        if old is None or old[1] != table_id or old[2] is not reference:
            self._page.forget()
        self._asked = (document, table_id, reference)
        self._again()

    def _again(self) -> None:
        if self._asked is None:
            return
        document, table_id, reference = self._asked
        self._abandon()
        self._page.show_busy()
        self._compare.start(partial(comparison_of, document, table_id, reference))

    def _abandon(self) -> None:
        for job in (self._compare, self._large, self._rows, self._trust):
            job.abandon()

    @property
    def _jobs(self) -> tuple[Job, ...]:
        return self._compare, self._large, self._rows, self._picture, self._trust

    def _judge(self) -> None:
        view = self._page.view
        if self._asked is None or view is None:
            return
        document, table_id, reference = self._asked
        self._trusted = True
        self._page.show_judging()
        self._trust.start(partial(_trust, document, table_id, reference, view))

    def _stop_judging(self) -> None:
        self._trusted = False
        self._trust.cancel()

    def _compared(self, view: ComparisonView) -> None:
        self._page.show_view(view)
        self._rows.start(lambda progress: rows_view(view, progress))
        self.compared.emit(view.words)

    def _show_rows(self, view: RowsView) -> None:
        self._page.show_rows(view)
        if self._trusted:
            # Who asked once wants to know it of every later state too.
            self._judge()
        if not self._is_warm:
            # Everything is on the page: time to get ready for a picture of it.
            self._is_warm = True
            self._warm.start(_warm_up)

    def _show_column(self, name: str, kind: Kind, by: str) -> None:
        view = self._page.view
        if view is not None:
            self._large.start(lambda _progress: column_view(view, name, kind, by))

    def _show_pair(self, first: str, second: str) -> None:
        view = self._page.view
        if view is not None:
            self._large.start(lambda _progress: pair_view(view, first, second))

    def _show_large(self, view: ColumnView | PairView) -> None:
        if isinstance(view, PairView):
            self._page.show_pair(view)
        else:
            self._page.show_column(view)

    def _save(self, which: str, way: str) -> None:
        picture = self._picture_of(which)
        if picture is None:
            return
        style = load_style(current_theme().name)
        if way == "clipboard":
            self._picture.start(lambda _progress: QImage.fromData(render(picture, "png", style)))
            return
        offered = str(self.folder / f"{_file_name(picture.title)}.{way}")

        def take(path: Path) -> None:
            self.folder = path.parent
            self._picture.start(lambda _progress: _saved(picture, path, style))

        # The dialog adds the ending itself, so that it asks before another file of that name is replaced.
        ask_save(
            self._page.window(), tr("Save the picture"), offered, tr(_FILTERS[way]), take
        ).setDefaultSuffix(way)

    def _save_report(self) -> None:
        view, trust = self._page.view, self._page.trust
        if self._asked is None or view is None or trust is None:
            return
        document, table_id, _ = self._asked
        named = document.table(table_id).reference
        names = document.name, tr("reference") if named is None else named.file

        def take(path: Path) -> None:
            self.folder = path.parent
            self._picture.start(partial(_reported, path, names, view, trust))

        offered = str(self.folder / f"{_file_name(document.name)}.{_PAGE}")
        ask_save(
            self._page.window(), tr("Save the report"), offered, tr("Web page (*.html)"), take
        ).setDefaultSuffix(_PAGE)

    def _picture_of(self, which: str) -> Picture | None:
        page = self._page
        if which == "pairs":
            limit = page.pairs_card.maps.difference_limit
            return None if page.view is None else picture_of_maps(page.view.pairs, limit)
        if which == "rows":
            return None if page.rows is None else picture_of_rows(page.rows)
        return None if page.large is None else picture_of_column(page.large)

    def _pictured(self, made: Path | QImage | str) -> None:
        if isinstance(made, str):
            self.told.emit(tr("The report is saved as {name}.", name=made))
            return
        if isinstance(made, Path):
            self.told.emit(tr("The picture is saved as {name}.", name=made.name))
            return
        QGuiApplication.clipboard().setImage(made)
        self.told.emit(tr("The picture is copied."))


def _trust(
    document: Document, table_id: str, reference: pa.Table, view: ComparisonView, progress: Progress
) -> TrustView:
    return trust_of(document, table_id, reference, view.sides, progress)


def _reported(
    path: Path, names: tuple[str, str], view: ComparisonView, trust: TrustView, progress: Progress
) -> str:
    """The name of the report that is written."""
    from studio.app.reporting import report

    report(path, names, view, trust.answer, progress)
    return path.name


def _warm_up(progress: Progress) -> None:
    for _ in import_in_steps():
        progress.check()
        time.sleep(_PAUSE_S)


def _saved(picture: Picture, path: Path, style: Style) -> Path:
    save(picture, path, style)
    return path


def _file_name(title: str) -> str:
    """A title as the name of a file."""
    kept = "".join(
        c if c.isalnum() or c in "-_ " else "-" for c in title.replace(" · ", " ").replace(" × ", " ")
    )
    return "-".join(kept.split()).strip("-")[:80] or "chart"
