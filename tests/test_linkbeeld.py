"""The pictures that links show: made from the guide, committed, and told of when they are old."""

import base64
import re
import struct

import pytest
from playwright.sync_api import Browser, Page

from macros.browser.linkbeeld import picture, renew
from macros.linkbeeld import HEIGHT, WIDTH, documents, stale
from macros.project import Project, open_project
from tests.conftest import ROOT, Copy
from tests.conftest import command as run

CARD = "docs/training/leren-en-oefenen.png"
HEAVIEST = 60_000
LONG = "Een heel lange titel van een training die nog langer is dan je denkt"
# How many colours stand in a picture, and which part of it is of the one seen most.
COLOURS = """async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const dots = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  const times = new Map();
  for (const dot of dots) times.set(dot, (times.get(dot) ?? 0) + 1);
  return [times.size, Math.max(...times.values()) / dots.length];
}"""


def told(copy: Copy) -> list[str]:
    """What `python -m macros beelden --check` says about the pictures of a copy."""
    done = run(copy, "beelden", "--check", PYTHONIOENCODING="utf-8")
    assert done.returncode == (1 if done.stdout else 0)
    assert done.stderr == ""
    return done.stdout.splitlines()


def retitle(copy: Copy, title: str) -> None:
    """Give the training of CARD another title, and its page as well."""
    for place in ("data/trainingen/leren-en-oefenen.yml", "docs/training/leren-en-oefenen.md"):
        text = (copy.root / place).read_text(encoding="utf-8")
        copy.write(place, re.sub(r"(?m)^(titel:|title:|#) Leren en oefenen$", rf"\1 {title}", text))


def size(png: bytes) -> tuple[int, int]:
    """The width and height of a picture."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_committed_pictures_show_what_the_guide_says(copy: Copy) -> None:
    assert told(copy) == []


def test_there_is_a_picture_beside_each_card_and_one_of_the_guide(project: Project) -> None:
    cards = [project.pages.places("trainingen", t)[0].page for t in project.content.trainingen]

    assert set(documents(project)) == {"index.png", *(re.sub(r"md$", "png", c) for c in cards)}


def test_the_committed_pictures_have_the_size_that_links_want_and_are_light(
    project: Project,
) -> None:
    for name in documents(project):
        png = (ROOT / "docs" / name).read_bytes()
        assert size(png) == (WIDTH, HEIGHT) == (1200, 630), name
        assert len(png) < HEAVIEST, name


@pytest.mark.parametrize("field", ["titel", "aanduiding", "kort"])
def test_another_text_on_a_card_makes_its_picture_old(copy: Copy, field: str) -> None:
    if field == "titel":
        retitle(copy, "Nu leren en oefenen")
    else:
        copy.edit("data/trainingen/leren-en-oefenen.yml", f"\n{field}: ", f"\n{field}: Nu ")

    assert told(copy) == [
        f"{CARD} is gemaakt van een eerdere tekst of vorm. Zo los je het op: draai `make beelden`, "
        "of vraag een ontwikkelaar om dat te doen."
    ]


def test_the_check_that_an_editor_waits_for_does_not_ask_for_a_picture(copy: Copy) -> None:
    retitle(copy, "Nu leren en oefenen")
    workflow = (ROOT / ".github/workflows/controle.yml").read_text(encoding="utf-8")

    assert told(copy)
    assert run(copy).returncode == 0
    assert "beelden" not in workflow


def test_another_name_of_the_guide_makes_every_picture_old(copy: Copy, project: Project) -> None:
    copy.edit("data/gids.yml", "\ntitel: ", "\ntitel: Nu ")

    assert len(told(copy)) == len(project.content.trainingen) + 1


def test_a_text_that_no_picture_shows_makes_none_old(copy: Copy) -> None:
    copy.edit("data/trainingen/leren-en-oefenen.yml", "  wie: ", "  wie: Nu ")

    assert told(copy) == []


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda png: png[: len(png) // 2], "is geen hele PNG"),
        (lambda png: png[:-1], "is geen hele PNG"),
        (lambda _: b"", "is geen hele PNG"),
        (lambda _: b"GIF89a", "is geen hele PNG"),
        (lambda png: re.sub(rb"(?s).{4}tEXt.{80}", b"", png, count=1), "is niet gemaakt door"),
        (None, "ontbreekt"),
    ],
    ids=["half", "without its end", "empty", "another kind", "foreign", "missing"],
)
def test_a_file_that_is_no_picture_of_ours_is_told(copy: Copy, damage: object, says: str) -> None:
    if callable(damage):
        copy.write(CARD, damage((ROOT / CARD).read_bytes()))
    else:
        (copy.root / CARD).unlink()

    (line,) = told(copy)
    assert line.startswith(f"{CARD} {says}")


def test_a_picture_of_a_training_that_is_gone_is_told_and_one_of_an_editor_is_not(
    copy: Copy,
) -> None:
    ours = (ROOT / CARD).read_bytes()
    copy.write("docs/training/weg.png", ours)
    copy.write("docs/training/foto.png", re.sub(rb"(?s).{4}tEXt.{80}", b"", ours, count=1))

    (line,) = told(copy)
    assert line.startswith("docs/training/weg.png hoort bij geen enkele training")


def test_the_colours_of_the_pictures_are_those_of_the_site() -> None:
    style = (ROOT / "macros/templates/linkbeeld.css").read_text(encoding="utf-8")
    site = (ROOT / "overrides/stijl/basis/kleuren.css").read_text(encoding="utf-8")
    colours = set(re.findall(r"#[0-9a-f]{3,6}\b", style))

    assert colours
    assert colours <= set(re.findall(r"#[0-9a-f]{3,6}\b", site))


@pytest.mark.browser
def test_what_is_old_is_made_anew_and_what_is_right_stays(copy: Copy, browser: Browser) -> None:
    retitle(copy, "Nu leren en oefenen")
    copy.write("docs/training/weg.png", (ROOT / CARD).read_bytes())
    docs = copy.root / "docs"
    changed = open_project(copy.root)

    done = renew(changed, docs, browser)

    assert done == [f"{CARD} is gemaakt.", "docs/training/weg.png is weggehaald."]
    assert stale(changed, docs) == {}
    assert size((copy.root / CARD).read_bytes()) == (WIDTH, HEIGHT)
    assert (copy.root / CARD).read_bytes() != (ROOT / CARD).read_bytes()
    assert (docs / "index.png").read_bytes() == (ROOT / "docs/index.png").read_bytes()


@pytest.mark.browser
def test_a_picture_shows_something(browser: Browser, page: Page, project: Project) -> None:
    pictures = [path.read_bytes() for path in (ROOT / "docs").rglob("*.png")]
    pictures += [picture(html, browser) for html in documents(project).values()]
    for png in pictures:
        assert size(png) == (WIDTH, HEIGHT)
        source = f"data:image/png;base64,{base64.b64encode(png).decode()}"
        colours, most = page.evaluate(COLOURS, source)
        assert colours > 20
        assert most < 0.9


@pytest.mark.browser
@pytest.mark.parametrize("title", ["Kort", LONG])
def test_nothing_falls_off_a_picture(copy: Copy, page: Page, title: str) -> None:
    copy.edit("data/gids.yml", "titel: Zorg voor zingeving thuis", f"titel: {title}")
    retitle(copy, title)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    for name, html in documents(open_project(copy.root)).items():
        page.set_content(html)
        lowest = page.evaluate(
            "Math.max(...[...document.body.children].map((e) => e.getBoundingClientRect().bottom))"
        )
        assert lowest < HEIGHT, name
