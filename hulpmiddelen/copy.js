/**
 * Put something on the clipboard, in one form or more, by their types. Tells whether it worked.
 *
 * A browser may offer no clipboard (without https) or refuse it (in a frame of another site). Then
 * what is to be copied gets selected, for the older way of copying, and for the reader's own keys
 * where that is refused too. Once copied, the focus is where it was.
 *
 * @param {Record<string, string>} forms
 * @param {() => void} select
 */
export async function copy(forms, select) {
  try {
    await (Object.keys(forms).length > 1
      ? navigator.clipboard.write([inForms(forms)])
      : navigator.clipboard.writeText(forms["text/plain"]));
    return true;
  } catch {
    const before = document.activeElement;
    select();
    const done = copyInTheOlderWay(forms);
    if (done && before instanceof HTMLElement) before.focus();
    return done;
  }
}

/** @param {Record<string, string>} forms */
function inForms(forms) {
  const asBlobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  return new ClipboardItem(Object.fromEntries(asBlobs));
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
