"""What the Compare page shows: scores and charts of a table beside its reference, computed away from the window."""

from studio.app.comparing.column import column_view
from studio.app.comparing.crowds import LEAST_ROWS, shareable
from studio.app.comparing.overview import comparison_of, view_of
from studio.app.comparing.pair import pair_view
from studio.app.comparing.rows import rows_view
from studio.app.comparing.trust import Bar, Figure, TrustView, trust_of, trust_view
from studio.app.comparing.views import (
    FAIR,
    GOOD,
    Band,
    Chart,
    Cloud,
    ColumnEntry,
    ColumnView,
    ComparisonView,
    Curves,
    Grid,
    Kind,
    Mosaic,
    PairMaps,
    PairView,
    Panel,
    Panels,
    Quantiles,
    RowsView,
    Sides,
    Tile,
    band_of,
    signed,
)

__all__ = [
    "FAIR",
    "GOOD",
    "LEAST_ROWS",
    "Band",
    "Bar",
    "Chart",
    "Cloud",
    "ColumnEntry",
    "ColumnView",
    "ComparisonView",
    "Curves",
    "Figure",
    "Grid",
    "Kind",
    "Mosaic",
    "PairMaps",
    "PairView",
    "Panel",
    "Panels",
    "Quantiles",
    "RowsView",
    "Sides",
    "Tile",
    "TrustView",
    "band_of",
    "column_view",
    "comparison_of",
    "pair_view",
    "rows_view",
    "shareable",
    "signed",
    "trust_of",
    "trust_view",
    "view_of",
]
