/**
 * Put something on the clipboard. Tells whether it worked: a browser may refuse, in a frame of
 * another site, say.
 *
 * @param {(clipboard: Clipboard) => Promise<void>} put
 */
export async function copy(put) {
  try {
    await put(navigator.clipboard);
    return true;
  } catch {
    return false;
  }
}
