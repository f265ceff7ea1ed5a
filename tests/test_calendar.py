"""The calendar file, read by a library that others use; and its days, the same in every zone."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event
from icalendar.enums import TRANSP

ROOT = Path(__file__).parent.parent
DENO = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
DAY = timedelta(days=1)

TEXTS = [
    "Terugkijken op ons plan",
    "Eén; twee, drie: \\ en \\n samen",
    "Een regel.\n\nEn nog een.",
    "een lang verhaal " * 30,
    "é" * 200,
    "👩🏽‍⚕️" * 50,
    "字" * 100,
]
DAYS = ["2027-03-01", "2027-12-31", "2028-02-28", "2028-02-29", "2027-03-28", "2027-10-31"]
PLAN: dict[str, Any] = {
    "gids": "kleine-gids",
    "sleutel": "k3j2",
    "gemaakt": 1_795_597_687_654,
    "host": "www.example.org",
    "gebeurtenissen": [
        {
            "id": f"actie-{place}",
            "datum": DAYS[place % len(DAYS)],
            "titel": text,
            "tekst": text * 2,
            "adres": f"https://www.example.org/{'a' * 25 * place}.html",
        }
        for place, text in enumerate(TEXTS)
    ],
}


def made(*plans: dict[str, Any]) -> list[Calendar]:
    """What a calendar makes of the file of each plan."""
    done = subprocess.run(
        [DENO, "run", "--quiet", "--no-check", "tests/hulpmiddelen/run_calendar.js"],
        cwd=ROOT,
        input=json.dumps(plans),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    files = json.loads(done.stdout)
    return [Calendar.from_ical(file.encode()) for file in files]


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    """The calendar of the one plan."""
    (calendar,) = made(PLAN)
    return calendar


@pytest.fixture(params=range(len(TEXTS)), ids=[text[:20] for text in TEXTS])
def pair(request: pytest.FixtureRequest, calendar: Calendar) -> tuple[dict[str, str], Event]:
    """An event as it was given, and as it was read."""
    return PLAN["gebeurtenissen"][request.param], calendar.events[request.param]


def test_a_calendar_finds_no_fault_in_the_file(calendar: Calendar) -> None:
    assert [part.errors for part in calendar.walk()] == [[]] * (1 + 2 * len(TEXTS))
    assert calendar["VERSION"] == "2.0"
    assert "METHOD" not in calendar, "it would be an invitation"


def test_the_texts_come_through_as_they_were(pair: tuple[dict[str, str], Event]) -> None:
    given, event = pair

    assert event.summary == given["titel"]
    assert event.description == f"{given['tekst']}\n{given['adres']}"
    assert event.url == given["adres"]


def test_an_event_is_one_whole_day_that_stays_free(pair: tuple[dict[str, str], Event]) -> None:
    given, event = pair
    day = date.fromisoformat(given["datum"])

    assert (event.start, event.end) == (day, day + DAY)
    assert not isinstance(event.start, datetime)
    assert event.transparency == TRANSP.TRANSPARENT
    assert event.stamp == datetime.fromtimestamp(PLAN["gemaakt"] // 1000, UTC)


def test_it_rings_once_at_nine_on_the_day_before(pair: tuple[dict[str, str], Event]) -> None:
    given, event = pair
    day = date.fromisoformat(given["datum"])

    (ring,) = event.alarms.times
    assert ring.trigger == datetime.combine(day - DAY, time(9))
    assert (ring.alarm["ACTION"], ring.alarm.description) == ("DISPLAY", given["titel"])


def test_a_second_file_updates_what_the_first_one_brought(calendar: Calendar) -> None:
    later, other = made(PLAN | {"gemaakt": PLAN["gemaakt"] + 1000}, PLAN | {"sleutel": "z9"})
    uids = [event.uid for event in calendar.events]

    assert len(set(uids)) == len(TEXTS)
    assert [event.uid for event in later.events] == uids
    assert all(
        new.sequence > old.sequence and new.stamp > old.stamp
        for new, old in zip(later.events, calendar.events, strict=True)
    )
    assert not {event.uid for event in other.events} & set(uids), "another plan has its own"


@pytest.mark.parametrize("zone", ["America/Sao_Paulo", "Europe/Amsterdam", "Pacific/Kiritimati"])
def test_a_day_is_the_same_day_wherever_the_reader_is(zone: str) -> None:
    tests = [f"tests/hulpmiddelen/{name}.test.js" for name in ("dates", "calendar")]
    done = subprocess.run(
        [DENO, "test", "--quiet", "--no-check", "--allow-env=GEVALLEN", *tests],
        cwd=ROOT,
        env=os.environ | {"TZ": zone, "GEVALLEN": "30", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
