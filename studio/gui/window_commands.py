"""The table of the window's commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from studio.gui.commands import Command
from studio.gui.frame import ASIDE, DESIGNING
from studio.gui.sentences import said
from studio.gui.translating import LANGUAGES, later, tr

if TYPE_CHECKING:
    from studio.gui.design_page import DesignPage
    from studio.gui.panels.relations.canvas import RelationsCanvas
    from studio.gui.relating import Relating
    from studio.gui.siblings import Siblings
    from studio.gui.workshop import Workshop

MENUS = (later("File"), later("Edit"), later("Data"), later("View"), later("Help"))


class Window(Protocol):
    """What the commands need of the window."""

    workshop: Workshop | None
    page: str

    @property
    def windows(self) -> Siblings: ...
    @property
    def theme_name(self) -> str: ...
    @property
    def language(self) -> str: ...

    def show_page(self, page: str) -> None: ...
    def when_ready(self, run: Callable[[Workshop], object]) -> None: ...
    def set_theme(self, name: str) -> None: ...
    def set_language(self, code: str) -> None: ...
    def step_panel(self, direction: int) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def open_palette(self) -> None: ...
    def open_guide(self) -> None: ...
    def close(self) -> bool: ...


def commands_of(window: Window) -> tuple[Command, ...]:
    """Everything that the menus, shortcuts and buttons of `window` can do."""
    return (*_file(window), *_edit(window), *_data(window), *_view(window), *_help(window))


def _shop(window: Window, run: Callable[[Workshop], object]) -> Callable[[], object]:
    """A command that waits for the workshop."""
    return lambda: window.when_ready(run)


def _design(window: Window, run: Callable[[DesignPage], object]) -> Callable[[], object]:
    return _shop(window, lambda shop: run(shop.design))


def _working(window: Window) -> Callable[[], bool]:
    return lambda: window.workshop is not None and window.page not in ("start", *ASIDE)


def _designing(window: Window) -> Callable[[], bool]:
    return lambda: window.workshop is not None and window.page in DESIGNING


def _on_column(window: Window) -> Callable[[], bool]:
    return lambda: _designing(window)() and bool(window.workshop and window.workshop.design.column_id)


def _on_relations(window: Window) -> Callable[[], bool]:
    return lambda: window.workshop is not None and window.page == "relations"


def _relating(window: Window, run: Callable[[Relating], object]) -> Callable[[], object]:
    return _shop(window, lambda shop: run(shop.design.relating))


def _file(window: Window) -> tuple[Command, ...]:
    working = _working(window)

    def has_file() -> bool:
        return working() and window.workshop is not None and window.workshop.store.path is not None

    return (
        Command("new", "File", tr("New blank design"), _shop(window, lambda s: s.new_blank()), ("Ctrl+N",)),
        Command("open", "File", tr("Open…"), _shop(window, lambda s: s.choose_file()), ("Ctrl+O",)),
        Command("new-window", "File", tr("New window"), window.windows.open, ("Ctrl+Alt+N",)),
        Command("open-elsewhere", "File", tr("Open in a new window…"),
                _shop(window, lambda s: s.choose_file_elsewhere()), ("Ctrl+Shift+O",)),
        Command("start", "File", tr("Start page"), lambda: window.show_page("start"), ("Ctrl+Shift+H",), working),
        Command("save", "File", tr("Save"), _shop(window, lambda s: s.filing.save()), ("Ctrl+S",), working, True),
        Command("save-as", "File", tr("Save as…"), _shop(window, lambda s: s.filing.save_as()), ("Ctrl+Shift+S",),
                working),
        Command("save-copy", "File", tr("Save a copy…"), _shop(window, lambda s: s.filing.save_copy()), (), working),
        Command("versions", "File", tr("Revert to a kept version…"), lambda: window.show_page("versions"), (), has_file,
                needs=tr("Save the design first.")),
        Command("export", "File", tr("Export…"), lambda: window.show_page("export"), ("Ctrl+E",), working, True),
        Command("close", "File", tr("Close window"), window.close, ("Ctrl+W",), starts_group=True),
        Command("quit", "File", tr("Quit"), window.windows.quit, ("Ctrl+Q",)),
    )  # fmt: skip


def _edit(window: Window) -> tuple[Command, ...]:
    def label(which: str) -> str:
        shop = window.workshop
        if shop is None or window.page == "start":
            return ""
        return shop.store.undo_label if which == "undo" else shop.store.redo_label

    def words(title: str, which: str) -> Callable[[], str]:
        return lambda: f"{title}: {said(label(which))}" if label(which) else title

    return (
        Command("undo", "Edit", words(tr("Undo"), "undo"), _shop(window, lambda s: s.undo()), ("Ctrl+Z",),
                lambda: bool(label("undo")), needs=tr("There is nothing to undo.")),
        Command("redo", "Edit", words(tr("Redo"), "redo"), _shop(window, lambda s: s.redo()),
                ("Ctrl+Y", "Ctrl+Shift+Z"), lambda: bool(label("redo")), needs=tr("There is nothing to redo.")),
        Command("copy", "Edit", tr("Copy cells"), _design(window, lambda d: d.live.copy()), (),
                _designing(window), True),
        Command("copy-names", "Edit", tr("Copy cells with column names"), _design(window, lambda d: d.live.copy(True)),
                ("Ctrl+Shift+C",), _designing(window)),
        Command("settings", "Edit", tr("Settings…"), lambda: window.show_page("settings"), ("Ctrl+,",)),
        Command("palette", "Edit", tr("Find a command…"), window.open_palette, ("Ctrl+K", "Ctrl+Shift+P"),
                starts_group=True),
    )  # fmt: skip


def _data(window: Window) -> tuple[Command, ...]:
    designing, on_column, relating = _designing(window), _on_column(window), _on_relations(window)

    def has_reference() -> bool:
        return designing() and bool(window.workshop and window.workshop.has_reference)

    def is_learned() -> bool:
        table = window.workshop.design.table if designing() and window.workshop else None
        return table is not None and table.joint is not None

    return (
        Command("add-column", "Data", tr("Add column…"), _design(window, lambda d: d.open_gallery()), ("Ctrl+Shift+N",),
                designing),
        Command("change-type", "Data", tr("Change column type…"),
                _design(window, lambda d: d.open_gallery(d.column_id)), ("Ctrl+T",), on_column),
        Command("rename-column", "Data", tr("Rename column"),
                _design(window, lambda d: d.rename()), ("F2",), on_column),
        Command("duplicate-column", "Data", tr("Duplicate column"), _design(window, lambda d: d.duplicate_column()),
                ("Ctrl+D",), on_column),
        Command("remove-column", "Data", tr("Remove column"), _design(window, lambda d: d.remove_column()),
                ("Ctrl+Backspace",), on_column),
        Command("hide-column", "Data", tr("Hide column"), _design(window, lambda d: d.hide_column()), (), on_column),
        Command("move-left", "Data", tr("Move column left"), _design(window, lambda d: d.step_column(-1)),
                ("Ctrl+Shift+Left", "Ctrl+Shift+Up"), on_column),
        Command("move-right", "Data", tr("Move column right"), _design(window, lambda d: d.step_column(1)),
                ("Ctrl+Shift+Right", "Ctrl+Shift+Down"), on_column),
        Command("add-table", "Data", tr("Add table"), _design(window, lambda d: d.add_table()), (), designing, True),
        Command("connect", "Data", tr("Connect to table…"), _relating(window, lambda r: r.offer_beside_choice()),
                ("Ctrl+L",), relating, needs=tr("Go to the page Relations first.")),
        Command("table", "Data", tr("Table and design…"), _design(window, lambda d: d.choose_table(d.table_id)),
                ("Ctrl+I",), designing),
        Command("go-to-row", "Data", tr("Go to row…"), _design(window, lambda d: d.live.goto.setFocus()), ("Ctrl+G",),
                designing, True),
        Command("learn", "Data", tr("Learn from the reference…"), _shop(window, lambda s: s.learn()), (),
                has_reference, True, needs=tr("The chosen table has no reference.")),
        Command("rules", "Data", tr("Rules found in the reference…"), _shop(window, lambda s: s.find_rules()), (),
                has_reference, needs=tr("The chosen table has no reference.")),
        Command("rows-wanted", "Data", tr("Rows wanted…"), _design(window, lambda d: d.want_rows()), (), is_learned,
                needs=tr("Learn the table from its reference first.")),
        Command("dirt", "Data", tr("Show dirt in the table"),
                _design(window, lambda d: d.dirtying.show(not d.dirtying.shown)), ("Ctrl+Shift+D",), designing,
                checked=lambda: bool(window.workshop and window.workshop.design.dirtying.shown)),
        Command("reading", "Data", tr("How the reference was read…"), _shop(window, lambda s: s.show_reading()), (),
                has_reference, needs=tr("The chosen table has no reference.")),
        Command("revealed", "Data", tr("What does this file reveal?"), _shop(window, lambda s: s.show_revealed()), (),
                _working(window)),
    )  # fmt: skip


def _view(window: Window) -> tuple[Command, ...]:
    working, relating = _working(window), _on_relations(window)
    needs = tr("Go to the page Relations first.")

    def canvas(run: Callable[[RelationsCanvas], object]) -> Callable[[], object]:
        return _relating(window, lambda r: run(r.panel.canvas))

    def theme(name: str, title: str, starts_group: bool = False) -> Command:
        return Command(f"theme-{name}", "View", title, lambda: window.set_theme(name), starts_group=starts_group,
                       checked=lambda: window.theme_name == name)  # fmt: skip

    def tongue(code: str, title: str, starts_group: bool = False) -> Command:
        return Command(f"language-{code}", "View", title, lambda: window.set_language(code), starts_group=starts_group,
                       checked=lambda: window.language == code)  # fmt: skip

    return (
        Command("view-design", "View", tr("Design"), lambda: window.show_page("design"), ("Ctrl+1",), working),
        Command("view-relations", "View", tr("Relations"), lambda: window.show_page("relations"), ("Ctrl+4",), working),
        Command("view-compare", "View", tr("Compare"), lambda: window.show_page("compare"), ("Ctrl+2",), working),
        Command("view-export", "View", tr("Export"), lambda: window.show_page("export"), ("Ctrl+3",), working),
        Command("next-panel", "View", tr("Next panel"), lambda: window.step_panel(1), ("F6",), working, True),
        Command("last-panel", "View", tr("Previous panel"), lambda: window.step_panel(-1), ("Shift+F6",), working),
        Command("zoom-in", "View", tr("Larger"), canvas(lambda c: c.zoom(1)), ("Ctrl++", "Ctrl+="), relating, True,
                needs=needs),
        Command("zoom-out", "View", tr("Smaller"), canvas(lambda c: c.zoom(-1)), ("Ctrl+-",), relating, needs=needs),
        Command("zoom-fit", "View", tr("Everything in sight"), canvas(lambda c: c.fit()), ("Ctrl+0",), relating,
                needs=needs),
        Command("arrange", "View", tr("Arrange the tables"), canvas(lambda c: c.arrange()), (), relating,
                needs=needs),
        theme("system", tr("Colours of the system"), True), theme("light", tr("Light")), theme("dark", tr("Dark")),
        theme("contrast", tr("High contrast")),
        tongue("system", tr("Language of the system"), True),
        *(tongue(code, name) for code, name in LANGUAGES.items()),
    )  # fmt: skip


def _help(window: Window) -> tuple[Command, ...]:
    return (
        Command("guide", "Help", tr("User guide"), window.open_guide, ("F1",)),
        Command("shortcuts", "Help", tr("Keyboard shortcuts"), window.show_shortcuts, ("Ctrl+F1",)),
        Command("about", "Help", tr("About"), window.show_about),
    )
