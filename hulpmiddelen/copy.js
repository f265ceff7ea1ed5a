/**
 * Put something on the clipboard, in one form or more, by their types. Tells whether it worked.
 *
 * A browser may offer no clipboard (without https) or refuse it (in a frame of another site). Then
 * what is to be copied gets selected, for the older way of copying, and for the reader's own keys
 * where that is refused too. Once copied, the focus is where it was.
 *
 * @param {Record<string, string>} forms
 * @param {() => void} select
 * @param {() => Promise<void>} [put]
 */
export async function copy(
  forms,
  select,
  put = () => navigator.clipboard.writeText(forms["text/plain"]),
) {
  try {
    await put();
    return true;
  } catch {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    select();
    const done = copyInTheOlderWay(forms);
    if (done) before?.focus();
    return done;
  }
}

/** @param {Record<string, string>} forms */
function copyInTheOlderWay(forms) {
  const give = (/** @type {ClipboardEvent} */ event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
  }
}
