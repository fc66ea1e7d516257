"""The table of the window's commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.gui.commands import Command

if TYPE_CHECKING:
    from studio.gui.window import MainWindow

MENUS = ("File", "Edit", "Data", "View", "Help")


def commands_of(window: MainWindow) -> tuple[Command, ...]:
    """Everything that the menus, shortcuts and buttons of `window` can do."""

    def working() -> bool:
        return window.page != "start"

    def designing() -> bool:
        return window.page == "design"

    def has_column() -> bool:
        return designing() and bool(window.design.column_id)

    def can_undo() -> bool:
        return working() and bool(store.undo_label)

    def can_redo() -> bool:
        return working() and bool(store.redo_label)

    store, design, filing = window.store, window.design, window.filing
    return (
        Command("new", "File", "New blank design", window.new_blank, ("Ctrl+N",)),
        Command("open", "File", "Open…", window.choose_file, ("Ctrl+O",)),
        Command("start", "File", "Start page", lambda: window.show_page("start"), ("Ctrl+Shift+H",), working),
        Command("save", "File", "Save", filing.save, ("Ctrl+S",), working, starts_group=True),
        Command("save-as", "File", "Save as…", filing.save_as, ("Ctrl+Shift+S",), working),
        Command("export", "File", "Export…", lambda: window.show_page("export"), ("Ctrl+E",), working, True),
        Command("quit", "File", "Quit", window.close, ("Ctrl+Q",), starts_group=True),
        Command("undo", "Edit", lambda: f"Undo: {store.undo_label}" if can_undo() else "Undo", window.undo,
                ("Ctrl+Z",), can_undo),
        Command("redo", "Edit", lambda: f"Redo: {store.redo_label}" if can_redo() else "Redo", window.redo,
                ("Ctrl+Y", "Ctrl+Shift+Z"), can_redo),
        Command("copy", "Edit", "Copy cells", design.live.copy, (), designing, True),
        Command("add-column", "Data", "Add column…", design.open_gallery, ("Ctrl+Shift+N",), designing),
        Command("change-type", "Data", "Change column type…", lambda: design.open_gallery(design.column_id),
                ("Ctrl+T",), has_column),
        Command("rename-column", "Data", "Rename column", lambda: design.outline.rename_column(design.column_id),
                ("F2",), has_column),
        Command("duplicate-column", "Data", "Duplicate column", design.duplicate_column, ("Ctrl+D",), has_column),
        Command("remove-column", "Data", "Remove column", design.remove_column, ("Ctrl+Backspace",), has_column),
        Command("add-table", "Data", "Add table", design.add_table, (), designing, True),
        Command("table", "Data", "Table and design…", lambda: design.choose_table(design.table_id), ("Ctrl+I",),
                designing),
        Command("go-to-row", "Data", "Go to row…", design.live.goto.setFocus, ("Ctrl+G",), designing, True),
        Command("reading", "Data", "How the reference was read…", window.show_reading, (),
                lambda: designing() and window.has_reference, True),
        Command("view-design", "View", "Design", lambda: window.show_page("design"), ("Ctrl+1",), working),
        Command("view-export", "View", "Export", lambda: window.show_page("export"), ("Ctrl+2",), working),
        Command("next-panel", "View", "Next panel", lambda: window.step_panel(1), ("F6",), working, True),
        Command("last-panel", "View", "Previous panel", lambda: window.step_panel(-1), ("Shift+F6",), working),
        Command("theme-system", "View", "Colours of the system", lambda: window.set_theme("system"), starts_group=True,
                checked=lambda: window.theme_name == "system"),
        Command("theme-light", "View", "Light", lambda: window.set_theme("light"),
                checked=lambda: window.theme_name == "light"),
        Command("theme-dark", "View", "Dark", lambda: window.set_theme("dark"),
                checked=lambda: window.theme_name == "dark"),
        Command("theme-contrast", "View", "High contrast", lambda: window.set_theme("contrast"),
                checked=lambda: window.theme_name == "contrast"),
        Command("shortcuts", "Help", "Keyboard shortcuts", window.show_shortcuts, ("F1",)),
        Command("about", "Help", "About", window.show_about),
    )  # fmt: skip
