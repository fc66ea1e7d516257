"""One coherent company a row: its name fits the industry and the country, its addresses fit the name."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes, Pieces, joined
from studio.generators.company_names import naming
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.locales import Locale, LocaleChoice, chosen, locale_parameter
from studio.generators.phones import telephone
from studio.generators.structs import part_field, struct_of
from studio.generators.tax_numbers import tax_numbers
from studio.generators.weighted import alias

_LIST = pa.dictionary(pa.int32(), pa.string())
_SLOTS = ("", "N", "M", "W")

Field = Callable[["_Company"], pa.Array]


class Company(Generator):
    """A struct of what belongs to one company."""

    about: ClassVar[About] = About(
        "Company", "people", "A company whose name, industry, web domain, e-mail and tax number agree.",
        words=("organisation", "firm", "business", "employer", "supplier", "domain", "tax number", "vat", "industry"),
    )  # fmt: skip
    kind: Literal["company"] = "company"
    locale: LocaleChoice = locale_parameter()

    def uses_locale(self) -> bool:
        return self.locale == ""

    def arrow_type(self, setting: Setting) -> pa.DataType:
        chosen(self.locale, setting.locale)
        return pa.struct([
            part_field("name", pa.string()),
            part_field("industry", _LIST),
            part_field("domain", pa.string()),
            part_field("email", pa.string()),
            part_field("phone", pa.string()),
            part_field("tax_number", pa.string()),
        ])  # fmt: skip

    def prepare(self, setting: Setting) -> Maker:
        made_of = _Ingredients(chosen(self.locale, setting.locale))
        return struct_of(
            self.arrow_type(setting), setting.wanted, lambda draw: _Company(made_of, draw), _FIELDS
        )


class _Ingredients:
    """What does not depend on the row."""

    def __init__(self, locale: Locale) -> None:
        known = naming(locale)
        self.form = alias([form.weight for form in known.forms]).draw
        self.owner = alias([owner.weight for owner in known.owners]).draw
        self.trade_count = len(known.trades)
        industries = list(dict.fromkeys(trade.industry for trade in known.trades))
        self.industries = pa.array(industries, pa.string())
        self.industry_of = np.array(
            [industries.index(trade.industry) for trade in known.trades], dtype=np.int32
        )
        self.slots = [
            np.array([_SLOTS.index(form.slots[place]) for form in known.forms], dtype=np.int32)
            for place in (0, 1)
        ]
        self.of_shares = np.array([form.texts[2].endswith("S.A.") or form.texts[1].endswith("S.A.")
                                   for form in known.forms])  # fmt: skip
        self.phone = telephone(locale)
        self.tax_number = tax_numbers(locale)
        pieces = Pieces()
        self.none = pieces.add([""])
        self.texts = [pieces.add(form.texts[place] for form in known.forms) for place in range(3)]
        self.owners, self.trades = (
            pieces.add(o.text for o in known.owners),
            pieces.add(t.text for t in known.trades),
        )
        self.latin_owners = pieces.add(owner.latin for owner in known.owners)
        self.latin_trades = pieces.add(trade.latin for trade in known.trades)
        self.hyphen, self.ending = pieces.add(["-"]), pieces.add([".example"])
        self.mailboxes, self.mailbox_count = (
            pieces.add(f"{m}@" for m in known.mailboxes),
            len(known.mailboxes),
        )
        self.pieces = pieces.array()


class _Company:
    """The companies of some rows while they are made."""

    def __init__(self, made_of: _Ingredients, draw: Draw) -> None:
        self._of = made_of
        self._draw = draw
        words = draw.words("name", 4)
        self._form = made_of.form(words[:, 0])
        self._first, self._second = made_of.owner(words[:, 1]), made_of.owner(words[:, 2])
        self._trade = (
            (words[:, 3] >> np.uint64(32)) * np.uint64(made_of.trade_count) >> np.uint64(32)
        ).astype(np.int32)

    def _slot(self, place: int, owners: int, trades: int) -> Codes:
        """The pieces that stand in a slot of each row's form."""
        kind = self._of.slots[place][self._form]
        codes: Codes = np.where(kind == _SLOTS.index("W"), trades + self._trade, self._of.none)
        codes = np.where(kind == _SLOTS.index("N"), owners + self._first, codes)
        return np.where(kind == _SLOTS.index("M"), owners + self._second, codes)

    def name(self) -> pa.Array:
        of = self._of
        first, second = (self._slot(place, of.owners, of.trades) for place in (0, 1))
        texts = [text + self._form for text in of.texts]
        return joined(of.pieces, [texts[0], first, texts[1], second, texts[2]])

    def industry(self) -> pa.Array:
        return pa.DictionaryArray.from_arrays(
            pa.array(self._of.industry_of[self._trade]), self._of.industries
        )

    def domain(self) -> pa.Array:
        return joined(self._of.pieces, self._domain())

    def email(self) -> pa.Array:
        words = self._draw.words("email", 1)[:, 0]
        mailbox = self._of.mailboxes + (words % np.uint64(self._of.mailbox_count)).astype(np.int32)
        return joined(self._of.pieces, [mailbox, *self._domain()])

    def phone(self) -> pa.Array:
        return self._of.phone(self._draw.words("phone", 2))

    def tax_number(self) -> pa.Array:
        return self._of.tax_number(self._draw.words("tax", 2), self._of.of_shares[self._form])

    def _domain(self) -> list[Codes | int]:
        of = self._of
        first, second = (self._slot(place, of.latin_owners, of.latin_trades) for place in (0, 1))
        hyphen = np.where(second == of.none, of.none, of.hyphen).astype(np.int32)
        return [first, hyphen, second, of.ending]


_FIELDS: dict[str, Field] = {
    "name": _Company.name, "industry": _Company.industry, "domain": _Company.domain, "email": _Company.email,
    "phone": _Company.phone, "tax_number": _Company.tax_number,
}  # fmt: skip
