/** The package that a Word file is: its parts, read and written. */

import { Fault } from "./fault.js";

/** A file can grow a thousandfold when it is unpacked. In bytes, all parts that are read together. */
const MOST = 20_000_000;
const [PART, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** How long each of these is before its names begin, in bytes. */
const [PART_HEAD, LISTED_HEAD, END_HEAD] = [30, 46, 22];
const LONGEST_COMMENT = 0xffff;
/** As the older Word begins its files, and Word a file with a password. */
const OLD = 0xe011cfd0;
const [STORED, DEFLATED, NAMES_ARE_UTF8] = [0, 8, 0x800];
const VERSION = 20;
/** The first day that a package knows: no clock goes along. */
const LONG_AGO = 0x21;

const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = CRCS[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** @param {Uint8Array} bytes */
const viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);

/**
 * The names of the parts in a package, in its order, and a function that gives one.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {{names: string[], part: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>}}
 *   Capitals in a name make no difference. Null where there is no such part.
 * @throws {Fault}, and a RangeError where it speaks of what lies outside the file.
 */
export function unpacked(bytes) {
  const view = viewOf(bytes);
  const begin = bytes.length < 4 ? 0 : view.getUint32(0, true);
  if (begin !== PART) throw new Fault(begin === OLD ? "oud-word" : "geen-word");
  const listed = list(bytes, view);
  let room = MOST;
  return {
    names: [...listed.values()].map(({ name }) => name),
    async part(asked) {
      const found = listed.get(asked.toLowerCase());
      if (!found) return null;
      const [name, extra] = [26, 28].map((place) => view.getUint16(found.at + place, true));
      const start = found.at + PART_HEAD + name + extra;
      const data = bytes.subarray(start, start + found.packed);
      const whole = found.method === STORED
        ? atMost(room, [data])
        : await inflated(found.method, data, room);
      room -= whole.length;
      if (crc32(whole) !== found.crc) throw new Fault("beschadigd");
      return whole;
    },
  };
}

/**
 * What the list at the end of a package says of each part.
 *
 * @param {Uint8Array} bytes
 * @param {DataView} view
 */
function list(bytes, view) {
  let end = bytes.length - END_HEAD;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new Fault("beschadigd");
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== LISTED) throw new Fault("beschadigd");
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const after = at + LISTED_HEAD;
    const called = new TextDecoder().decode(bytes.subarray(after, after + name));
    const key = called.replaceAll("\\", "/").toLowerCase();
    found.set(key, {
      name: called,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = after + name + extra + comment;
  }
  return found;
}

/**
 * @param {number} method
 * @param {Uint8Array<ArrayBuffer>} data
 * @param {number} room
 */
async function inflated(method, data, room) {
  if (method !== DEFLATED) throw new Fault("beschadigd");
  const stream = streamed(data, () => new DecompressionStream("deflate-raw"));
  if (!stream) throw new Fault("kan-niet");
  const chunks = [];
  let left = room;
  try {
    // It is unpacked bit by bit, and no further than there is room for.
    const reader = stream.getReader();
    for (let one; left >= 0 && (one = (await reader.read()).value);) {
      chunks.push(one);
      left -= one.length;
    }
    if (left < 0) reader.cancel().catch(() => {});
  } catch {
    throw new Fault("beschadigd");
  }
  return atMost(room, chunks);
}

/**
 * A file of these parts, in their order; packed tightly where the browser can.
 *
 * @param {[name: string, bytes: Uint8Array<ArrayBuffer>][]} parts
 * @param {string} type
 * @returns {Promise<Blob>}
 */
export async function packed(parts, type) {
  const bodies = /** @type {BlobPart[]} */ ([]);
  const listed = /** @type {Uint8Array<ArrayBuffer>[]} */ ([]);
  let at = 0;
  for (const [name, bytes] of parts) {
    const stream = streamed(bytes, () => new CompressionStream("deflate-raw"));
    const data = stream ? new Uint8Array(await new Response(stream).arrayBuffer()) : bytes;
    const called = new TextEncoder().encode(name);
    const about = [
      ...[VERSION, NAMES_ARE_UTF8, stream ? DEFLATED : STORED, 0, LONG_AGO].flatMap(two),
      ...[crc32(bytes), data.length, bytes.length, called.length].flatMap(four),
    ];
    bodies.push(new Uint8Array([...four(PART), ...about]), called, data);
    // Between them: no remark, one disk, nothing special.
    listed.push(
      new Uint8Array([
        ...four(LISTED),
        ...two(VERSION),
        ...about,
        ...Array(10).fill(0),
        ...four(at),
      ]),
      called,
    );
    at += PART_HEAD + called.length + data.length;
  }
  const length = listed.reduce((sum, { length }) => sum + length, 0);
  const count = two(parts.length);
  const end = [...four(END), ...four(0), ...count, ...count, ...four(length), ...four(at), 0, 0];
  return new Blob([...bodies, ...listed, new Uint8Array(end)], { type });
}

/** The bytes of a number, the lowest first. @param {number} value */
const two = (value) => [value & 0xff, value >>> 8 & 0xff];

/** @param {number} value */
const four = (value) => [...two(value), ...two(value >>> 16)];

/**
 * Null where the browser has no such stream.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {() => GenericTransformStream} through
 */
function streamed(bytes, through) {
  try {
    return new Blob([bytes]).stream().pipeThrough(through());
  } catch {
    return null;
  }
}

/**
 * One piece of these.
 *
 * @param {number} room
 * @param {Uint8Array<ArrayBuffer>[]} chunks
 */
function atMost(room, chunks) {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length > room) throw new Fault("te-groot");
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
