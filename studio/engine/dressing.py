"""What is put over the made values: missing cells and the format in which they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.draw import Bools, Draw, Maker
from studio.generators.expression.evaluation import Evaluation
from studio.generators.formats import formatter
from studio.generators.if_else import condition, first_that_holds
from studio.model.document import Column
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.engine.plan import Step


def formatted(column: Column, kind: pa.DataType) -> Maker:
    """A maker of the column's values as they are shown: strings by its format; missing stays missing.

    Raises Problem where the format does not fit the Arrow type `kind`.
    """
    try:
        write = formatter(column.format, kind)
    except ValueError as error:
        raise Problem(str(error), mend="Change the format, or leave it empty.") from None
    return lambda draw: write(draw.input(column.id))


def shares_of(step: Step) -> Maker:
    """A maker of the share of missing cells in each row: that of the first rule that holds, else the column's own.

    Raises Problem where a condition is none.
    """
    column = step.column
    columns = tuple(dict.fromkeys(item for rule in column.missing_rules for item in rule.conditions()))
    types = {item: step.setting.input_types[item] for item in columns}
    run = Evaluation([condition(rule.where, types, columns) for rule in column.missing_rules])
    shares = np.array([*(rule.share for rule in column.missing_rules), column.missing])

    def make(draw: Draw) -> pa.Array:
        which = first_that_holds(run([draw.input(item) for item in run.columns], draw.n), draw.n)
        return pa.array(shares[which])

    return make


def formatted_array(column: Column, values: pa.Array) -> pa.Array:
    """Values as they are shown by the column's format, which must fit their type."""
    return formatter(column.format, values.type)(values)


def with_missing(array: pa.Array, missing: Bools) -> pa.Array:
    """The array with the cells where `missing` is true made null; cells that are null stay so."""
    if not missing.any():
        return array
    if array.null_count:
        missing = missing | ~np.asarray(pc.is_valid(array))
    if pa.types.is_dictionary(array.type):
        codes = with_missing(array.indices, missing)
        return pa.DictionaryArray.from_arrays(codes, array.dictionary)
    if pa.types.is_struct(array.type):
        fields = [array.field(place) for place in range(array.type.num_fields)]
        return pa.StructArray.from_arrays(fields, fields=list(array.type), mask=pa.array(missing))
    if array.offset or pa.types.is_nested(array.type) or pa.types.is_null(array.type):
        return pc.if_else(pa.array(missing), pa.scalar(None, array.type), array)
    validity = pa.py_buffer(np.packbits(~missing, bitorder="little").tobytes())
    return pa.Array.from_buffers(array.type, len(array), [validity, *array.buffers()[1:]])
