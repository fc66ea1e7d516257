"""Missing cells that depend on other columns: a share for the rows in which a condition holds."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, field_validator

from studio.generators.expression.spelling import renamed
from studio.generators.expression.syntax import LONGEST
from studio.generators.formula import columns_of, readable
from studio.generators.parameters import parameter

MOST = 20
"""Rules of one column."""


class Gap(BaseModel):
    """A condition and the share of missing cells where it holds; the first rule that holds counts."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    where: str = parameter(
        "true", "Where", "A condition on the row, for example age < 18 or income is null.", editor="formula",
        max_length=LONGEST,
    )  # fmt: skip
    share: float = parameter(
        0.5, "Missing there", "Share of missing cells where the condition holds, from 0 to 1.", ge=0, le=1, step=0.05,
        slider=(0, 1),
    )  # fmt: skip

    @field_validator("where")
    @classmethod
    def _readable(cls, text: str) -> str:
        return readable(text)

    def conditions(self) -> tuple[str, ...]:
        """Ids of the columns that its condition reads."""
        return columns_of(self.where)

    def renamed(self, ids: dict[str, str]) -> Gap:
        """The same with the ids of columns replaced."""
        return self.model_copy(update={"where": renamed(self.where, ids)})
