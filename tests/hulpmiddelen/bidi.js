/// <reference lib="deno.ns" />

/**
 * Passes WebDriver BiDi on between a test (standard input and output, a message a line) and a
 * browser (a WebSocket, whose address is the argument).
 */

const socket = new WebSocket(Deno.args[0]);
socket.onmessage = (/** @type {MessageEvent<string>} */ { data }) => console.log(data);
socket.onclose = () => Deno.exit();
await new Promise((opened) => socket.onopen = opened);

let rest = "";
for await (const chunk of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) socket.send(line);
}
