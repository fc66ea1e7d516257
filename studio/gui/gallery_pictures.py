"""The cards of the start page, and their pictures, each drawn from the template's own data."""

from __future__ import annotations

from concurrent.futures import Executor

from PySide6.QtCore import QObject

from studio.app.picture import Picture
from studio.app.templates import load_template, templates
from studio.gui.jobs import Job
from studio.gui.panels.start_cards import Card
from studio.gui.panels.start_page import StartPage
from studio.gui.sentences import said
from studio.progress import Progress


def cards() -> tuple[Card, ...]:
    """One card a template."""
    return tuple(Card(item.name, said(item.title), said(item.description)) for item in templates())


class GalleryPictures(QObject):
    """Makes the pictures one after the other, each shown at once; while a design is open none is made."""

    def __init__(self, page: StartPage, executor: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._waiting: list[str] = []
        self._job = Job(executor, self)
        self._job.done.connect(self._show)
        self._job.failed.connect(self._pass_over)
        page.seen.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether another picture will come without anything being done for it."""
        return self._job.running or bool(self._waiting and self._page.isVisible())

    def start(self) -> None:
        """Begin as soon as the page is seen; before that the program has other things to do."""
        self._job.abandon()
        self._waiting = [card.card.name for card in self._page.cards]
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._job.running and self._page.isVisible():
            name = self._waiting[0]
            self._job.start(lambda progress: _picture(name, progress))

    def _show(self, made: dict[str, Picture]) -> None:
        self._page.show_pictures(made)
        self._waiting = self._waiting[1:]
        self._go_on()

    def _pass_over(self, _problem: object) -> None:
        self._show({})


def _picture(name: str, progress: Progress) -> dict[str, Picture]:
    from studio.app.picturing import picture_of

    progress.check()
    return {name: picture_of(load_template(name))}
