"""Commands are a table; menus, shortcuts and buttons are views of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from studio.gui.translating import tr


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `title` may be a function where the words depend on the state."""

    id: str
    menu: str
    title: str | Callable[[], str]
    run: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    starts_group: bool = False
    checked: Callable[[], bool] | None = None
    """For one of several states: whether it is the present one."""
    needs: str = ""
    """What has to be there before it can be run, in a sentence; "" where the page says it."""

    def words(self) -> str:
        """The title as it stands now."""
        return self.title if isinstance(self.title, str) else self.title()


class Actions:
    """The commands as Qt's actions on one window."""

    def __init__(self, window: QWidget, commands: Iterable[Command]) -> None:
        self.commands = {command.id: command for command in commands}
        self._actions: dict[str, QAction] = {}
        self._running: Command | None = None
        for command in self.commands.values():
            action = QAction(_plain(command.words()), window)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setCheckable(command.checked is not None)
            action.triggered.connect(lambda _=False, command=command: self.run(command))
            window.addAction(action)
            self._actions[command.id] = action

    def fill(self, bar: QMenuBar, menus: Sequence[str]) -> None:
        """One menu a name, in this order; each refreshes its words when it opens."""
        for name in menus:
            menu = bar.addMenu(tr(name))
            menu.aboutToShow.connect(self.refresh)
            self._fill_menu(menu, [command for command in self.commands.values() if command.menu == name])

    def action(self, command_id: str) -> QAction:
        """The action of a command."""
        return self._actions[command_id]

    def refresh(self) -> None:
        """Take over words, availability and state."""
        for command_id, command in self.commands.items():
            action = self._actions[command_id]
            action.setText(_plain(command.words()))
            action.setEnabled(command.enabled())
            if command.checked is not None:
                action.setChecked(command.checked())

    def run(self, command: Command) -> None:
        """Run a command that may be run now."""
        if command.enabled():
            self._running = command
            command.run()
            self._running = None
        self.refresh()

    def take_failed(self) -> str:
        """The words of the command that was begun and never came to its end, once; "" where there is none.

        Names of a person's own are left out.
        """
        command, self._running = self._running, None
        return "" if command is None else command.words().partition(":")[0].rstrip("…")

    def _fill_menu(self, menu: QMenu, commands: Sequence[Command]) -> None:
        for command in commands:
            if command.starts_group and menu.actions():
                menu.addSeparator()
            menu.addAction(self._actions[command.id])


def _plain(words: str) -> str:
    """An ampersand in a name is no mark of a key."""
    return words.replace("&", "&&")
