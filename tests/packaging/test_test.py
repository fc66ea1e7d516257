"""`packaging/test.py`: its order, and that nothing that fails is passed over."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def runner(script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script with its set-up already done."""
    module = script("test")
    monkeypatch.setattr(module, "environment", lambda locks: Path(sys.executable))
    monkeypatch.setattr(module, "provide", lambda needs, purpose: None)
    return module


def python_step(runner: ModuleType, title: str, code: str) -> object:
    return runner.Step(title, (sys.executable, "-c", code))


def test_pytest_ends_the_run(runner: ModuleType) -> None:
    titles = [step.title for step in runner.steps(Path(sys.executable))]
    assert titles[:5] == ["ruff check", "ruff format", "mypy", "import contracts", "licences"]
    assert titles[-1] == "tests"


def test_a_failure_does_not_hide_the_rest(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    planned = [
        python_step(runner, "first", "import sys; print('one'); sys.exit(3)"),
        python_step(runner, "second", "print('two')"),
    ]
    monkeypatch.setattr(runner, "steps", lambda python: planned)
    assert runner.main([]) == 1
    out, err = capfd.readouterr()
    assert out == "one\ntwo\n"
    assert "first: failed with exit code 3" in err and err.endswith("\nFailed: first.\n")
    monkeypatch.setattr(runner, "steps", lambda python: planned[1:])
    assert runner.main([]) == 0


def test_arguments_go_to_pytest_alone(runner: ModuleType) -> None:
    (step,) = runner.pytest_alone(Path(sys.executable), ["tests/engine", "-x"])
    assert step.command == (sys.executable, "-m", "pytest", "tests/engine", "-x")


def test_a_failed_set_up_is_told(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(locks: object) -> Path:
        raise runner.SetupFailed("The disk is full.")

    monkeypatch.setattr(runner, "environment", fail)
    assert runner.main([]) == 1
    assert capfd.readouterr().err == "The disk is full.\n"
