"""Values of Faker's providers while the clock stands at a chosen time.

`python -m tests.generators.faker_clock LOCALE YEAR` prints the first values of every offered provider as JSON.
"""

from __future__ import annotations

import datetime
import json
import logging
import random
import sys
import time

from studio.generators.faker_values import faker_providers, pool


def values(locale: str) -> dict[str, list[str]]:
    """Twelve values of each offered provider."""
    return {name: pool(name, locale, 12) for name in faker_providers(locale)}


def stop_the_clock(year: int) -> None:
    """Let every module of Faker, and `time.time`, believe in a moment of that year."""
    moment = datetime.datetime(year, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)

    class Stopped(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
            return cls(year, 3, 4, 5, 6, 7, tzinfo=tz)

        today = utcnow = now

    class StoppedDay(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return cls(year, 3, 4)

    for name, module in list(sys.modules.items()):
        if name.startswith("faker"):
            for attribute, value in list(vars(module).items()):
                if value is datetime.datetime:
                    setattr(module, attribute, Stopped)
                elif value is datetime.date:
                    setattr(module, attribute, StoppedDay)
    time.time = moment.timestamp


if __name__ == "__main__":
    from faker import Faker

    logging.disable()
    Faker(sys.argv[1])
    random.seed(int(sys.argv[2]))
    stop_the_clock(int(sys.argv[2]))
    print(json.dumps(values(sys.argv[1])))
