"""Which columns hold parts of people, places and companies: told by the name and by what the texts look like."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from studio.reference.naming import words_of

_HEAD = 5_000
_LEAST_TEXTS = 20


@dataclass(frozen=True, slots=True)
class Recognised:
    """A field of a whole ("person", "address", "company")."""

    whole: str
    part: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """One phrase of `names` must stand in the column's name, no word of `without`, and `share` of the texts match."""

    whole: str
    part: str
    names: str
    pattern: str
    share: float = 0.9
    without: str = ""

    def is_named(self, words: frozenset[str]) -> bool:
        """Whether the words of a name allow this rule; an empty `names` allows any."""
        if words & frozenset(self.without.split()):
            return False
        return not self.names or any(words.issuperset(phrase.split()) for phrase in self.names.split(","))


_LETTER = r"[\p{L}\p{M}'\x{2019}.\-]"
_NO_PERSON = (
    "company product brand file host table column city country street state region school university bank store shop "
    "category item team project event vendor domain firma stadt ort strasse land produkt "
    "completo id type status segment"
)

_RULES = (
    _Rule("person", "email", "", r"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$"),
    _Rule(
        "person",
        "given_name",
        "first name,firstname,given name,givenname,forename,fname,vorname,prenom,prénom,nombre,imie,imię,nome",
        rf"^\p{{Lu}}{_LETTER}*(?: \p{{Lu}}{_LETTER}*)?$",
        0.8,
        _NO_PERSON,
    ),
    _Rule(
        "person",
        "family_name",
        "last name,lastname,surname,family name,familyname,lname,nachname,nom famille,apellido,apellidos,cognome,"
        "nazwisko,sobrenome",
        rf"^{_LETTER}+(?: {_LETTER}+){{0,2}}$",
        0.8,
        _NO_PERSON,
    ),
    _Rule(
        "person",
        "full_name",
        "name,fullname,customer,client,employee,patient,contact,person,author,owner,manager,teacher,student,kunde,"
        "mitarbeiter",
        rf"^(?:\p{{L}}{_LETTER}* ){{1,3}}\p{{L}}{_LETTER}*(?:,? (?:Jr|Sr|II|III|MD|PhD)\.?)?$",
        0.85,
        f"{_NO_PERSON} user",
    ),
    _Rule(
        "person",
        "user_name",
        "user name,username,login,user,nick,nickname,account name,handle",
        r"^[\p{L}\p{N}._@-]{3,40}$",
        0.95,
        "id type status agent",
    ),
    _Rule(
        "person",
        "phone",
        "phone,telephone,tel,mobile,cell,fax,telefon,handy,phonenumber",
        r"^\+?[0-9][0-9 ()./x\-]{5,24}$|^\([0-9]{2,5}\)[0-9 ()./x\-]{5,20}$",
    ),
    _Rule(
        "address",
        "city",
        "city,town,municipality,stadt,ort,ville,ciudad,cidade,citta",
        r"^[\p{L}\p{M}'\x{2019}. ()/-]{2,60}$",
    ),
    _Rule(
        "address",
        "street",
        "street,address,addr,strasse,straße,adresse,rue,calle",
        r"\p{L}.*[0-9]|[0-9].*\p{L}",
        0.8,
        "email mail ip mac web",
    ),
    _Rule("address", "postcode", "zip,postcode,zipcode,postal,plz,postalcode", r"^[A-Z0-9][A-Z0-9 -]{2,9}$"),
    _Rule(
        "company",
        "name",
        "company,employer,organisation,organization,firm,firma,vendor,supplier",
        r"\p{L}{2}",
        0.95,
        "id size type code",
    ),
)


def recognised(name: str, texts: pa.Array) -> Recognised | None:
    """What a column of texts is a part of; `texts` are its distinct values, the commonest first."""
    words = frozenset(words_of(name))
    head = texts.slice(0, _HEAD)
    if len(head) < _LEAST_TEXTS:
        return None
    for rule in _RULES:
        if not rule.is_named(words):
            continue
        matched = pc.mean(pc.match_substring_regex(head, rule.pattern).cast(pa.int8())).as_py()
        if matched >= rule.share:
            return Recognised(rule.whole, rule.part)
    return None
