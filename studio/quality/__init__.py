"""Fidelity measures and chart data: small measures with a name, a range and a direction.

Values in, values out: Arrow tables and columns become scores and shapes; no files, no documents, no windows.
"""

from studio.quality.comparing import compare
from studio.quality.comparison import ColumnScore, Comparison, PairScore
from studio.quality.distribution import CategoryShape, Histogram, NumberShape, Shape, Summary
from studio.quality.histograms import histogram, shape_of
from studio.quality.measure import COLUMN_SHAPES, OVERALL, PAIR_TRENDS, Measure
from studio.quality.roles import Role, roles_of
from studio.quality.shapes import KS_COMPLEMENT, TV_COMPLEMENT
from studio.quality.trends import CONTINGENCY_SIMILARITY, CORRELATION_SIMILARITY

#: Every measure by its name, as the scores of a comparison refer to it.
MEASURES: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        OVERALL,
        COLUMN_SHAPES,
        PAIR_TRENDS,
        KS_COMPLEMENT,
        TV_COMPLEMENT,
        CORRELATION_SIMILARITY,
        CONTINGENCY_SIMILARITY,
    )
}

__all__ = [
    "MEASURES",
    "CategoryShape",
    "ColumnScore",
    "Comparison",
    "Histogram",
    "Measure",
    "NumberShape",
    "PairScore",
    "Role",
    "Shape",
    "Summary",
    "compare",
    "histogram",
    "roles_of",
    "shape_of",
]
