/// <reference lib="deno.ns" />

/** @type {(condition: unknown, message?: string) => asserts condition} */
export function assert(condition, message = "not so") {
  if (!condition) throw new Error(message);
}

/** @type {(found: unknown, expected: unknown, about?: unknown) => void} */
export function assertEquals(found, expected, about = "") {
  const [is, should] = [found, expected].map((value) => JSON.stringify(value));
  assert(is === should, `${JSON.stringify(about)}\n   found ${is}\nexpected ${should}`);
}
