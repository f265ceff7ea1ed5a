/**
 * From an old address on to the new one, with what stands behind the `#`: a heading, or answers in a
 * link. Without this script the page has a link.
 */
(() => {
  const part = document.getElementById(location.hash.slice(1));
  const link = (part ?? document.querySelector(".pagina"))?.querySelector("a");
  if (!link) return;
  const target = new URL(link.href);
  if (!part && location.hash) target.hash = location.hash;
  location.replace(target);
})();
