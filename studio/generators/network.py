"""Addresses of machines."""

from __future__ import annotations

import ipaddress
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import field_validator

from studio.generators.assembly import fixed_width, joined
from studio.generators.draw import Draw, Maker, Setting, Words
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.parameters import parameter

_HEX = np.frombuffer(b"0123456789abcdef", dtype=np.uint8)


class Ipv4(Generator):
    """An address of a network, equally likely."""

    about: ClassVar[About] = About(
        "IPv4 address", "identifiers", "An address of a network that you name. Visitors, servers, devices.",
        words=("ip", "ip address", "network", "host", "cidr", "client"),
    )  # fmt: skip
    kind: Literal["ipv4"] = "ipv4"
    network: str = parameter(
        "10.0.0.0/8",
        "Network",
        "In CIDR notation: 10.0.0.0/8, 192.168.0.0/16, 0.0.0.0/0 for all.",
        max_length=40,
    )

    @field_validator("network")
    @classmethod
    def _known(cls, text: str) -> str:
        try:
            return str(ipaddress.IPv4Network(text.strip(), strict=False))
        except ValueError:
            raise ValueError(f'"{text}" is no IPv4 network; write it like 10.0.0.0/8.') from None

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        network = ipaddress.IPv4Network(self.network)
        size = network.num_addresses
        return lambda draw: self._text(np.minimum((draw.u() * size).astype(np.uint64), np.uint64(size - 1)))

    def enumeration(self, setting: Setting) -> Enumeration | None:
        return Enumeration(ipaddress.IPv4Network(self.network).num_addresses, self._text)

    def _text(self, index: Words) -> pa.Array:
        number = index + np.uint64(int(ipaddress.IPv4Network(self.network).network_address))
        codes = [
            (number >> np.uint64(shift) & np.uint64(255)).astype(np.int32) + (256 if shift else 0)
            for shift in (24, 16, 8, 0)
        ]
        return joined(pa.array([*map(str, range(256)), *(f"{i}." for i in range(256))], pa.string()), codes)


class Ipv6(Generator):
    """An address of a network, its free bits random; groups are written in full."""

    about: ClassVar[About] = About(
        "IPv6 address", "identifiers", "An address of an IPv6 network. Visitors, servers, devices.",
        words=("ip", "ip address", "network", "host", "cidr"),
    )  # fmt: skip
    kind: Literal["ipv6"] = "ipv6"
    network: str = parameter(
        "2001:db8::/32", "Network", "In CIDR notation; 2001:db8::/32 is kept for examples.", max_length=60
    )

    @field_validator("network")
    @classmethod
    def _known(cls, text: str) -> str:
        try:
            return str(ipaddress.IPv6Network(text.strip(), strict=False))
        except ValueError:
            raise ValueError(f'"{text}" is no IPv6 network; write it like 2001:db8::/32.') from None

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        network = ipaddress.IPv6Network(self.network)
        fixed, free = network.network_address.packed, network.hostmask.packed
        base, mask = np.frombuffer(fixed, dtype=np.uint8), np.frombuffer(free, dtype=np.uint8)

        def make(draw: Draw) -> pa.Array:
            words = np.ascontiguousarray(draw.words("address", 2).astype(">u8"))
            data = words.view(np.uint8).reshape(draw.n, 16) & mask | base
            text = np.full((draw.n, 39), ord(":"), dtype=np.uint8)
            for place in range(16):
                at = place * 2 + place // 2
                text[:, at], text[:, at + 1] = _HEX[data[:, place] >> 4], _HEX[data[:, place] & 15]
            return fixed_width(text)

        return make


class MacAddress(Generator):
    """Six bytes; by default with the bit that marks addresses given by hand, so that they belong to no maker."""

    about: ClassVar[About] = About(
        "MAC address", "identifiers", "The hardware address of a network card. Devices, access points, inventories.",
        words=("mac", "ethernet", "hardware", "device", "bluetooth"),
    )  # fmt: skip
    kind: Literal["mac"] = "mac"
    separator: Literal[":", "-", "none"] = parameter(
        ":", "Between the bytes", "What stands between two bytes."
    )
    local: bool = parameter(
        True,
        "Given by hand",
        "Sets the bit of locally administered addresses; otherwise any first bytes occur.",
    )

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        step = 2 if self.separator == "none" else 3
        width = 6 * step - (step - 2)
        between = ord(":" if self.separator == "none" else self.separator)

        def make(draw: Draw) -> pa.Array:
            words = np.ascontiguousarray(draw.words("address", 1).astype(">u8"))
            data = words.view(np.uint8).reshape(draw.n, 8)[:, :6].copy()
            data[:, 0] &= 0xFE
            if self.local:
                data[:, 0] |= 0x02
            text = np.full((draw.n, width), between, dtype=np.uint8)
            for place in range(6):
                text[:, step * place] = _HEX[data[:, place] >> 4]
                text[:, step * place + 1] = _HEX[data[:, place] & 15]
            return fixed_width(text)

        return make
