/** Opens a Word file, whoever wrote it: parts have other names with each program. */

import { Fault } from "./fault.js";
import { attribute, inside, parsed, pieces, tagsOf, valueOf } from "./xml.js";
import { unpacked } from "./zip.js";

/**
 * @typedef {{name: string, level: number, list: boolean}} Style `name`: in English and in small
 *   letters; ids differ by the language of who saved. `level`: of a heading, else 0.
 * @typedef {{body: Element, styles: Map<string, Style>, about: Record<string, string>}} WordFile
 *   `about`: what the file says of itself, by name.
 */

/** @type {Style} */
const PLAIN = { name: "", level: 0, list: false };
/** How far styles may rest on each other. */
const MOST_STEPS = 10;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<WordFile>}
 * @throws {Fault}
 */
export async function wordFile(bytes) {
  const file = unpacked(bytes);
  const part = async (/** @type {string | undefined} */ name) => {
    const found = name === undefined ? null : await file.part(name);
    return found && parsed(found).documentElement;
  };
  const related = async (/** @type {string} */ name) =>
    targets(await part(name.replace(/[^/]*$/, "_rels/$&.rels")), name);

  const { officeDocument: main, "custom-properties": custom } = await related("");
  const document = await part(main);
  if (document?.localName !== "document") throw new Fault("geen-word");
  const body = inside(document, "body");
  if (!body) throw new Fault("beschadigd");
  const { styles } = await related(main);
  const about = [...(await part(custom))?.children ?? []].map((property) => [
    attribute(property, "name"),
    property.textContent,
  ]);
  return { body, styles: stylesIn(await part(styles)), about: Object.fromEntries(about) };
}

/**
 * The names of the parts that belong to a part, by what they are to it.
 *
 * @param {Element | null} relations
 * @param {string} from
 * @returns {Record<string, string>}
 */
function targets(relations, from) {
  return Object.fromEntries([...relations?.children ?? []].map((relation) => {
    const target = attribute(relation, "Target") ?? "";
    const path = target.startsWith("/") ? target : `/${from.replace(/[^/]*$/, "")}${target}`;
    const kind = attribute(relation, "Type")?.split("/").at(-1) ?? "";
    return [kind, path.slice(1).replace(/[^/]+\/\.\.\/|\.\//g, "")];
  }));
}

/** @param {Element | null} part @returns {WordFile["styles"]} */
function stylesIn(part) {
  const written = new Map(
    [...part?.children ?? []].filter(({ localName }) => localName === "style")
      .map((style) => [attribute(style, "styleId") ?? "", style]),
  );
  const read = (/** @type {string | undefined} */ id, steps = 0) => {
    const style = id !== undefined && written.get(id);
    if (!style || steps > MOST_STEPS) return PLAIN;
    const name = (valueOf(style, "name") ?? "").toLowerCase();
    /** @type {Style} */
    const base = read(valueOf(style, "basedOn"), steps + 1);
    return {
      name,
      level: levelOf(name, style) || base.level,
      list: /^list (bullet|number)/.test(name) || isListed(style) || base.list,
    };
  };
  return new Map([...written.keys()].map((id) => [id, read(id)]));
}

/** @param {string} name @param {Element} of A style or a paragraph. */
function levelOf(name, of) {
  const level = Number(valueOf(of, "pPr", "outlineLvl") ?? 9);
  return Number(/^(?:heading|kop) ?([1-9])$/i.exec(name)?.[1]) || (level < 9 ? level + 1 : 0);
}

/** @param {Element} of */
const isListed = (of) => Number(valueOf(of, "pPr", "numPr", "numId") ?? 0) > 0;

/**
 * What a paragraph says and what it is.
 *
 * @typedef {{text: string, name: string, level: number, tags: string[], marks: string[]}} Said
 *   `name` and `level`: of its style. `tags`: of the controls in it. `marks`: bookmarks in it.
 *
 * @param {WordFile} file
 * @param {Element} paragraph
 * @param {import("./xml.js").Om} [om] The controls round it.
 * @returns {Said}
 */
export function said({ styles }, paragraph, om = null) {
  const id = valueOf(paragraph, "pPr", "pStyle") ?? "";
  const style = styles.get(id) ?? PLAIN;
  const level = levelOf(style.name || id, paragraph) || style.level;
  /** @type {Said} */
  const found = { text: "", name: style.name, level, tags: [], marks: [] };
  collect(paragraph, om, found);
  const list = !level && found.text && (style.list || isListed(paragraph));
  return list ? { ...found, text: `- ${found.text}` } : found;
}

/** @type {Record<string, string>} */
const SIGNS = { tab: "\t", ptab: "\t", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "\xad" };

/** @param {Element} element @param {import("./xml.js").Om} om @param {Said} found */
function collect(element, om, found) {
  /** @type {import("./xml.js").Om} */
  let first = null;
  for (const [piece, around] of pieces(element, om)) {
    const name = piece.localName;
    if (around && around !== om) {
      found.tags.push(...tagsOf(around));
      // LibreOffice 7 saves a control once for each script that is written in, all of it each time.
      if (!around.tag && first?.naam === around.naam && first !== around) continue;
      first = around;
    }
    if (name === "bookmarkStart") found.marks.push(attribute(piece, "name") ?? "");
    else if (name === "r") collect(piece, around, found);
    else if (around?.leeg) continue;
    else if (name === "t") found.text += piece.textContent;
    else if (name === "br") found.text += attribute(piece, "type") ? "" : "\n";
    else if (["drawing", "pict", "object"].includes(name)) {
      // Text in a frame that somebody drew.
      for (const box of piece.getElementsByTagNameNS("*", "txbxContent")) {
        for (const [line] of pieces(box)) {
          found.text += "\n";
          collect(line, null, found);
        }
      }
    } else found.text += Object.hasOwn(SIGNS, name) ? SIGNS[name] : "";
  }
}
