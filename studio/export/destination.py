"""Where an export goes: one file, a folder of files, or a stream; published whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from studio.export.dirt import MARK, Give, Soiled, Stored, made
from studio.export.estimate import estimate
from studio.export.job import Job, refuse, write, write_file
from studio.export.manifest import FileRecord
from studio.export.names import file_names
from studio.export.pieces import Rows
from studio.export.sink import Raw, Sink
from studio.export.staging import OnDisk, Staging
from studio.problems import Problem, reason

MANIFEST = ".manifest.json"
"""What the name of a manifest beside a file ends in, after the file's own name."""
FOLDER_MANIFEST = "export.manifest.json"
_LARGE_CELL_BYTES = 1000


def to_file(portion: Rows, job: Job, target: Path) -> FileRecord:
    """Write one table to `target`, which is replaced as a whole and only when the new file is complete and checked.

    A link is followed. Raises Problem, or `Cancelled`; then `target` is as it was.
    """
    return to_workbook([portion], job, target)[0]


def to_workbook(portions: Sequence[Rows], job: Job, target: Path) -> tuple[FileRecord, ...]:
    """Write each table to a sheet of one file, as `to_file` does with one table."""
    target = Path(os.path.realpath(target))
    return _publish([target] * len(portions), portions, job)


def to_files(portions: Sequence[Rows], job: Job, target: Path) -> tuple[FileRecord, ...]:
    """Write the clean rows to `target`, and what belongs to them to files of its name beside it.

    `portions` are the clean rows, the dirty ones and the log of the damage, or some of them; the first takes `target`
    itself. All files appear together. Raises as `to_file`.
    """
    target = Path(os.path.realpath(target))
    return _publish(
        [
            target,
            *(beside(target, part.give, job.extension) for part in portions[1:] if isinstance(part, Soiled)),
        ],
        portions,
        job,
    )


def beside(target: Path, give: Give, extension: str) -> Path:
    """The file beside `target` that takes the dirty rows, or the log of the damage."""
    stem = target.name.removesuffix(extension)
    stem, ending = (stem, extension) if stem != target.name else (target.stem, target.suffix)
    return target.with_name(stem + MARK[give] + ending)


def _publish(targets: Sequence[Path], portions: Sequence[Rows], job: Job) -> tuple[FileRecord, ...]:
    """Write each portion to its target in one folder; neighbours with the same target are sheets of it."""
    target = targets[0]
    for one in dict.fromkeys(targets):
        _refuse_target(one)
    if job.manifest is not None:
        _refuse_target(target.with_name(target.name + MANIFEST))
    with (
        _told(target.name),
        Staging(_existing(target.parent), target.name) as staging,
        made(portions, job, staging.new) as portions,
    ):
        job = replace(job, total=sum(portion.n for portion in portions) if len(portions) > 1 else 0)
        for portion, one in zip(portions, targets, strict=True):
            refuse(portion, job, one.name)
        _refuse_small_disk(target.parent, portions, job)
        files: dict[Path, Path] = {}
        records: list[FileRecord] = []
        for number, one in enumerate(dict.fromkeys(targets)):
            mine = [portion for portion, its in zip(portions, targets, strict=True) if its == one]
            staged = staging.new(f"file{number or ''}{job.extension}")
            records += write_file(mine, job, staged, one.name)
            files[staged] = one
        if job.manifest is not None:
            told = staging.new("manifest")
            _write_manifest(told, job.manifest(tuple(records)))
            files[told] = target.with_name(target.name + MANIFEST)
        job.progress.check()
        staging.publish(files)
    return tuple(records)


def to_folder(portions: Sequence[Rows], job: Job, folder: Path) -> tuple[FileRecord, ...]:
    """Write each table to a file of its own in `folder`, which is made if it is not there.

    The files appear together when all are complete and checked. Raises as `to_file`.
    """
    folder = Path(os.path.realpath(folder))
    fresh = not folder.exists()
    beside = _existing(folder.parent if fresh else folder)
    names = file_names([portion.name for portion in portions], job.extension)
    for name in names:
        _refuse_target(folder / name)
    with (
        _told(folder.name),
        Staging(beside, folder.name) as staging,
        made(portions, job, staging.new) as portions,
    ):
        job = replace(job, total=sum(portion.n for portion in portions))
        for portion, name in zip(portions, names, strict=True):
            refuse(portion, job, name)
        _refuse_small_disk(beside, portions, job)
        whole = staging.new("whole")
        whole.mkdir()
        records: list[FileRecord] = []
        for portion, name in zip(portions, names, strict=True):
            records += write_file([portion], job, whole / name, name)
        if job.manifest is not None:
            names = [*names, FOLDER_MANIFEST]
            _write_manifest(whole / FOLDER_MANIFEST, job.manifest(tuple(records)))
        job.progress.check()
        if fresh:
            staging.publish_folder(whole, folder)
        else:
            staging.publish({whole / name: folder / name for name in names})
    return tuple(records)


def to_stream(portion: Rows, job: Job, raw: Raw, name: str) -> FileRecord:
    """Write one table to a pipe, a device or a terminal; there is nothing to check afterwards and nothing to undo.

    Raises BrokenPipeError where the reader has gone.
    """
    job = replace(job, options=replace(job.options, check=False))
    with _told(name, "What came out so far is not whole."), ExitStack() as stack:
        if isinstance(portion, Soiled):
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="studio-")))
            portion = stack.enter_context(made([portion], job, folder.joinpath))[0]
        refuse(portion, job)
        return write([portion], job, Sink(raw, hashed=False, checked=False), name)[0].record


def is_stream(target: Path) -> bool:
    """Whether the path is a device or a pipe, which must not be replaced by a file."""
    return os.path.exists(target) and not os.path.isfile(target) and not os.path.isdir(target)


def _write_manifest(path: Path, data: bytes) -> None:
    with path.open("xb", buffering=0) as raw, OnDisk(raw) as disk:
        Sink(disk, hashed=False, checked=False).write(data)
        disk.sync()


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise Problem(f"The folder {folder} does not exist.", mend="Make it first, or choose another.")
    return folder


def _refuse_target(target: Path) -> None:
    """Say before the work begins that its result could not be put in place."""
    if target.is_dir():
        raise Problem(f"{target} is a folder.", mend="Choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise Problem(
            f"{target} may not be replaced: it is read-only.", mend="Choose another name or folder."
        )


def _refuse_small_disk(folder: Path, portions: Sequence[Rows], job: Job) -> None:
    """Say beforehand that the disk is too small; where it is plainly large enough, no sample is made to find out."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return
    if sum(portion.n * len(portion.schema) for portion in portions) * _LARGE_CELL_BYTES < free:
        return
    wanted = estimate([portion for portion in portions if not isinstance(portion, Stored)], job).bytes
    if wanted > free:
        raise Problem(
            f"The export needs about {size(wanted)}; {size(free)} are free in {folder}.",
            mend="Free some space, choose another disk, or export fewer rows.",
        )


def size(n_bytes: float) -> str:
    """Bytes for a person, in decimal units as disks are sold: 158 MB."""
    for unit in ("bytes", "kB", "MB", "GB", "TB"):
        if n_bytes < 1000 or unit == "TB":
            return f"{n_bytes:.0f} {unit}" if n_bytes >= 10 or unit == "bytes" else f"{n_bytes:.1f} {unit}"
        n_bytes /= 1000
    raise AssertionError


@contextmanager
def _told(
    name: str, mend: str = "Nothing was kept under that name. Free some space or choose another folder."
) -> Iterator[None]:
    """The system's errors in words; a reader who has gone is none of them."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Problem(f"{name} could not be written: {reason(error)}.", mend=mend) from error
