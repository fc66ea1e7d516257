"""How well tables are learned, as one table of figures beside the real holdout.

    python -m tests.benchmarks.learning [--tables adult,penguins] [--presets private,balanced,close]

Fit is CPU seconds without reading the file and loading the library; rows/s are decoded rows on two threads; judge is
the area under the curve of a classifier that tells real holdout rows from synthetic ones; useful is what a model
trained on synthetic rows scores on the holdout, (with real rows) behind it; strict nearness is measured after learning
from one half. Everything but nearness is learned from 80 % of the rows.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from studio.app.compare import made
from studio.app.holdout import is_held
from studio.app.learn import Wishes, learn
from studio.engine.cache import Cache
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.learning.options import PRESETS, Preset
from studio.model.document import Document
from studio.model.files import dumps
from studio.progress import Progress
from studio.quality import compare
from studio.quality.detection import detection_auc
from studio.quality.features import features
from studio.quality.nearness import identical, nearness
from studio.quality.utility import utility
from studio.reference.read import read

DATA = Path(__file__).parents[1] / "data"
TARGETS = {
    "adult": "income", "california_housing": "median_house_value", "penguins": "species",
    "diabetes": "target", "breast_cancer": "target",
}  # fmt: skip
_HEAD = (
    "table",
    "model",
    "fit s",
    "MB",
    "rows/s",
    "overall",
    "shapes",
    "trends",
    "judge",
    "useful",
    "nearness",
    "same",
)
_DECODED = 40 * BLOCK


@dataclass(frozen=True)
class Subject:
    """A table, the column that a model should tell, and the rows held out at 0.2 and at 0.5."""

    name: str
    table: pa.Table
    target: str

    def held(self, share: float) -> np.ndarray:
        return is_held(self.table.num_rows, share)


def subject(name: str) -> Subject:
    """A table of the test data, or one that scikit-learn ships."""
    if name in ("diabetes", "breast_cancer"):
        from sklearn import datasets

        bunch = getattr(datasets, f"load_{name}")(as_frame=True)
        return Subject(name, pa.Table.from_pandas(bunch.frame, preserve_index=False), TARGETS[name])
    return Subject(name, read(DATA / f"{name}.csv").table, TARGETS[name])


def figures(of: Subject, preset: Preset, target: str = "") -> tuple[str, ...]:
    """One line of the table."""
    start = time.process_time()
    document = learn(of.table, of.name, Wishes(preset=preset, target=target), None, Progress())
    fit_s = time.process_time() - start
    synthetic = made(document, document.tables[0].id, of.table.num_rows, Progress())
    half = learn(of.table, of.name, Wishes(preset=preset, target=target, held_out=0.5), None, Progress())
    near = made(half, half.tables[0].id, of.table.num_rows // 2, Progress())
    model = f"{preset}, {target} first" if target else preset
    costs = (f"{fit_s:.2f}", f"{len(dumps(document)) / 1e6:.2f}", f"{rows_a_second(document):,.0f}")
    return (of.name, model, *costs, *scores(of, synthetic, near))


def real_figures(of: Subject) -> tuple[str, ...]:
    """The same for real rows that nothing was learned from: what cannot be beaten."""
    held, half = of.held(0.2), of.held(0.5)
    others = of.table.filter(pa.array(held))
    near = of.table.take(pa.array(np.flatnonzero(half)[::2]))
    return (of.name, "the real holdout", "", "", "", *scores(of, others, near, is_real=True))


def scores(of: Subject, synthetic: pa.Table, near: pa.Table, *, is_real: bool = False) -> tuple[str, ...]:
    compared = compare(of.table, synthetic)
    whole = features(of.table, synthetic)
    held, half = of.held(0.2), of.held(0.5)
    learned = replace(whole, reference=whole.reference[~held])
    unseen = whole.reference[held]
    judged = replace(whole, reference=unseen)
    if is_real:  # One half of the holdout beside the other.
        judged = replace(whole, reference=unseen[::2], synthetic=unseen[1::2])
    useful = utility(learned, unseen, of.target)
    closer = features(of.table, near)
    others = closer.reference[half]
    if is_real:
        others = others[1::2]
    learned_half = closer.reference[~half]
    if is_real:
        learned_half = learned_half[::2]
    nearer = nearness(replace(closer, reference=learned_half), others)
    told = detection_auc(judged)
    return (
        f"{compared.overall:.4f}", f"{compared.column_shapes:.4f}", f"{compared.pair_trends:.4f}",
        "-" if told is None else f"{told:.3f}",
        "-" if useful is None else f"{useful.real:.3f}" if is_real else f"{useful.synthetic:.3f} ({useful.real:.3f})",
        f"{nearer.share:.3f} ± {nearer.band:.3f}" if nearer else "-",
        f"{identical(replace(learned, synthetic=whole.synthetic)):.4f}",
    )  # fmt: skip


def rows_a_second(document: Document, threads: int = 2) -> float:
    """Decoded rows in wall time, best of three."""
    plan = plan_table(document, document.tables[0])
    rows(plan, 0, BLOCK, cache=(cache := Cache(maximum_bytes=0)))
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda at: rows(plan, at, BLOCK, cache=cache).num_rows, range(0, _DECODED, BLOCK)))
        best = max(best, _DECODED / (time.perf_counter() - start))
    return best


def lines(names: Sequence[str], presets: Sequence[Preset]) -> Iterator[tuple[str, ...]]:
    yield _HEAD
    for name in names:
        of = subject(name)
        yield real_figures(of)
        for preset in presets:
            yield figures(of, preset)
        yield figures(of, presets[0], of.target)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tables", default=",".join(TARGETS))
    parser.add_argument("--presets", default=",".join(PRESETS))
    asked = parser.parse_args()
    import sklearn.ensemble
    import sklearn.tree  # noqa: F401 - so that the first fit is not billed for it

    presets = [preset for preset in PRESETS if preset in asked.presets.split(",")]
    widths = (18, 26, 6, 5, 10, 8, 8, 8, 6, 15, 14, 7)
    for line in lines(asked.tables.split(","), presets):
        print(
            "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip(),
            flush=True,
        )


if __name__ == "__main__":
    main()
