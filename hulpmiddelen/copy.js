/** Putting a text on the clipboard, and what is left to do where a browser does not allow it. */

/**
 * Copy a text. Tells whether it worked: in a frame of another site, say, it may be refused.
 *
 * @param {string} text
 * @param {string} [html] The same with a layout, for programs that take it.
 */
export async function copy(text, html) {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const forms = { "text/plain": text, "text/html": html };
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Select all that stands in a part of the page, so that the reader's own keys copy it.
 *
 * @param {HTMLElement} part
 */
export function select(part) {
  part.focus();
  getSelection()?.selectAllChildren(part);
}
