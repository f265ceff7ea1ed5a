/**
 * Runs a worker's script in a hidden frame, as an ordinary script. site.js fetches this where a page
 * is opened from a folder (file://), because a browser starts no worker there.
 *
 * The theme's worker looks for this name in the window around it, to know where it runs.
 *
 * @param {string} url The worker's script.
 * @param {EventTarget} worker Who gets the messages that come back.
 * @returns {Promise<(data: unknown) => void>} What sends it a message.
 */
globalThis.IFrameWorker = async (url, worker) => {
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.onload = resolve);
  frame.hidden = true;
  document.body.append(frame);
  await loaded;
  const inside = /** @type {any} */ (frame.contentWindow);

  /** @param {string} src */
  const run = (src) =>
    new Promise((resolve, reject) => {
      const script = inside.document.createElement("script");
      script.onload = resolve;
      script.onerror = reject;
      script.src = src;
      inside.document.head.append(script);
    });

  inside.importScripts = async (/** @type {string[]} */ ...sources) => {
    for (const source of sources) await run(source);
  };
  inside.postMessage = (/** @type {unknown} */ data) => {
    worker.dispatchEvent(new MessageEvent("message", { data }));
  };
  await run(url);
  return (data) => inside.dispatchEvent(new inside.MessageEvent("message", { data }));
};
