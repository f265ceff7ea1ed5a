/**
 * From an old address on to the new one: from a page that moved, with what stands behind the `#`, and
 * from a heading that moved. Without this script there is a link to follow.
 */

const goOn = () => {
  const named = document.getElementById(location.hash.slice(1));
  const moved = named?.matches("[data-omleiding]") ? named : null;
  const link = (moved ?? document.querySelector("[data-plek=pagina]"))?.querySelector("a");
  if (!link) return;
  const target = new URL(link.href);
  if (!moved && location.hash) target.hash = location.hash;
  location.replace(target);
};
goOn();
addEventListener("hashchange", goOn);
