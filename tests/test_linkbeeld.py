"""The pictures that links show: made from the guide, kept, and told of when they are old."""

import base64
import re
import struct

import pytest
from playwright.sync_api import Browser, Page

from macros.linkbeeld.making import picture, renew
from macros.linkbeeld.pictures import HEIGHT, WIDTH, documents, stale
from macros.opening import open_guide
from macros.pages.guide import Guide
from macros.rendering.render import Renderer
from macros.shown import shown
from tests.conftest import KLEUREN, ROOT, Copy
from tests.conftest import command as run

CARD = "docs/veilig-boren.png"
CARD_DATA = "data/trainingen/veilig-boren.yml"
HEAVIEST = 300_000
"""Some programs that show links leave out a heavier picture."""
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


@pytest.fixture
def copy(copy: Copy) -> Copy:
    """A fresh copy of the small guide, with its pictures."""
    return copy.illustrate()


def told(copy: Copy) -> list[str]:
    """What `python -m macros beelden --check` says about the pictures of a copy."""
    done = run(copy, "beelden", "--check", PYTHONIOENCODING="utf-8")
    assert done.returncode == 0
    assert done.stderr == ""
    return done.stdout.splitlines()


def retitle(copy: Copy, title: str) -> None:
    """Give the training of CARD another title."""
    text = (copy.root / CARD_DATA).read_text(encoding="utf-8")
    copy.write(CARD_DATA, re.sub(r"(?m)^titel: Veilig boren$", f"titel: {title}", text))


def size(png: bytes) -> tuple[int, int]:
    """The width and height of a picture."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def committed(real_guide: Guide) -> list[bytes]:
    """The pictures that the real guide has."""
    paths = [ROOT / "docs" / name for name in documents(Renderer(real_guide))]
    return [path.read_bytes() for path in paths if path.is_file()]


def test_pictures_that_show_what_the_guide_says_are_right(copy: Copy) -> None:
    assert told(copy) == []


def test_there_is_a_picture_beside_each_card_and_one_of_the_guide(guide: Guide) -> None:
    cards = [guide.pages.places("trainingen", t)[0].page for t in guide.content.trainingen]

    assert set(documents(Renderer(guide))) == {
        "index.png",
        *(re.sub(r"md$", "png", c) for c in cards),
    }


def test_the_committed_pictures_have_the_size_that_links_want_and_are_light(
    real_guide: Guide,
) -> None:
    for png in committed(real_guide):
        assert size(png) == (WIDTH, HEIGHT) == (1200, 630)
        assert len(png) < HEAVIEST


@pytest.mark.parametrize("field", ["titel", "aanduiding", "kort"])
def test_another_text_on_a_card_makes_its_picture_old(copy: Copy, field: str) -> None:
    if field == "titel":
        retitle(copy, "Nu veilig boren")
    else:
        copy.edit(CARD_DATA, f"\n{field}: ", f"\n{field}: Nu ")

    assert told(copy) == [
        f"Let op: {CARD} is gemaakt van een eerdere tekst of vorm. Zo los je het op: draai "
        "`make beelden`, of vraag een ontwikkelaar om dat te doen."
    ]


def test_a_link_to_a_card_whose_picture_is_old_shows_that_of_the_guide_meanwhile(
    copy: Copy,
) -> None:
    page, docs = "veilig-boren.md", copy.root / "docs"
    before = shown(open_guide(copy.root, None), docs).voorbeelden[page]
    retitle(copy, "Voorzichtig boren")
    opened = open_guide(copy.root, None)
    after = shown(opened, docs).voorbeelden[page]

    assert before.picture == "veilig-boren.png"
    assert after.picture == "index.png"
    assert after.says == opened.guide.content.gids.titel


def test_the_check_that_an_editor_waits_for_does_not_ask_for_a_picture(copy: Copy) -> None:
    retitle(copy, "Nu veilig boren")
    workflow = (ROOT / ".github/workflows/controle.yml").read_text(encoding="utf-8")

    assert told(copy)
    assert run(copy).returncode == 0
    assert "beelden" not in workflow


def test_another_name_of_the_guide_makes_every_picture_old(copy: Copy, guide: Guide) -> None:
    copy.edit("data/gids.yml", "\ntitel: ", "\ntitel: Nu ")

    assert len(told(copy)) == len(guide.content.trainingen) + 1


def test_a_text_that_no_picture_shows_makes_none_old(copy: Copy) -> None:
    copy.edit(CARD_DATA, "  wie: ", "  wie: Nu ")

    assert told(copy) == []


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda png: png[: len(png) // 2], "is niet gemaakt door `make beelden`"),
        (lambda _: b"", "is niet gemaakt door `make beelden`"),
        (lambda _: b"GIF89a", "is niet gemaakt door `make beelden`"),
        (None, "ontbreekt"),
    ],
    ids=["half", "empty", "of somebody else", "missing"],
)
def test_a_file_that_is_no_picture_of_ours_is_told(copy: Copy, damage: object, says: str) -> None:
    if callable(damage):
        copy.write(CARD, damage((copy.root / CARD).read_bytes()))
    else:
        (copy.root / CARD).unlink()

    (line,) = told(copy)
    assert line.startswith(f"Let op: {CARD} {says}")


def list_as_made(copy: Copy, name: str) -> None:
    """Note a picture as one that was made, as of a training that is gone since."""
    path = copy.root / "data/linkbeelden.yml"
    nothing = "0" * 64
    gone = f'- id: {name}\n  van: "{nothing}"\n  bestand: "{nothing}"\n'
    copy.write("data/linkbeelden.yml", path.read_text(encoding="utf-8") + gone)


def test_a_picture_of_a_training_that_is_gone_is_told_and_one_of_an_editor_is_not(
    copy: Copy,
) -> None:
    copy.write("docs/cursus/foto.png", (copy.root / CARD).read_bytes())
    copy.edit("docs/uitlenen.md", "\n## ", "\n![De balie](cursus/foto.png)\n\n## ")
    list_as_made(copy, "cursus/weg.png")

    (line,) = told(copy)
    assert line.startswith("Let op: docs/cursus/weg.png hoort bij geen enkele training")


def test_the_colours_of_the_pictures_are_those_of_the_site() -> None:
    style = (ROOT / "macros/templates/linkbeeld/linkbeeld.css").read_text(encoding="utf-8")
    colours = set(re.findall(r"#[0-9a-f]{3,6}\b", style))

    assert colours
    assert colours <= set(re.findall(r"#[0-9a-f]{3,6}\b", KLEUREN.read_text(encoding="utf-8")))


@pytest.mark.browser
def test_what_is_old_is_made_anew_and_what_is_right_stays(copy: Copy, browser: Browser) -> None:
    retitle(copy, "Nu veilig boren")
    docs = copy.root / "docs"
    before = {path: path.read_bytes() for path in docs.rglob("*.png")}
    copy.write("docs/cursus/weg.png", before[copy.root / CARD])
    list_as_made(copy, "cursus/weg.png")
    changed = open_guide(copy.root)

    done = renew(changed, copy.root, browser)

    assert done == [f"{CARD} is gemaakt.", "docs/cursus/weg.png is weggehaald."]
    assert stale(open_guide(copy.root), docs) == {}
    after = {path: path.read_bytes() for path in docs.rglob("*.png")}
    assert [path for path in before if after[path] != before[path]] == [copy.root / CARD]
    assert size(after[copy.root / CARD]) == (WIDTH, HEIGHT)


@pytest.mark.browser
def test_a_picture_shows_something(
    browser: Browser, page: Page, guide: Guide, real_guide: Guide
) -> None:
    pictures = committed(real_guide)
    pictures += [picture(html, browser) for html in documents(Renderer(guide)).values()]
    for png in pictures:
        assert size(png) == (WIDTH, HEIGHT)
        source = f"data:image/png;base64,{base64.b64encode(png).decode()}"
        colours, most = page.evaluate(COLOURS, source)
        assert colours > 20
        assert most < 0.9


@pytest.mark.browser
@pytest.mark.parametrize("title", ["Kort", LONG])
def test_nothing_falls_off_a_picture(copy: Copy, page: Page, title: str) -> None:
    copy.edit("data/gids.yml", "titel: Samen gereedschap delen", f"titel: {title}")
    retitle(copy, title)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    for name, html in documents(open_guide(copy.root)).items():
        page.set_content(html)
        lowest = page.evaluate(
            "Math.max(...[...document.body.children].map((e) => e.getBoundingClientRect().bottom))"
        )
        assert lowest < HEIGHT, name
