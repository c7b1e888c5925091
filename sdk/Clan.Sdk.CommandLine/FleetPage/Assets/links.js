// Links to pages of this file, and to lines of source.
import { element, short, visible } from "./dom.js";
import { addressOf } from "./address.js";
import { documentOfPage, keyOf } from "./fleet.js";

/** @param {string} name */
export const machineLink = (name) => element("a", { href: addressOf("machine", name), title: visible(name) }, short(name));

/** @param {string} name */
export const tagLink = (name) => element("a", { href: addressOf("tag", name), title: visible(name) }, short(name));

/** @param {{module: string, name: string}} instance */
export const instanceLink = (instance) =>
  element("a", { href: addressOf("instance", keyOf(instance)), title: visible(keyOf(instance)) }, short(keyOf(instance)));

/**
 * A place in the source: for editors, and for the code host where the page knows one.
 * @param {import("./fleet.js").Place | undefined} at
 */
export function placeLink(at) {
  if (!at?.file) return null;
  const { sourceUrl, root } = documentOfPage();
  const name = at.file.split(/[\\/]/).pop() ?? at.file;
  const label = at.line ? `${name}:${at.line}` : name;
  const inside = root && at.file.startsWith(root) ? at.file.slice(root.length).replace(/^[\\/]+/, "").replaceAll("\\", "/") : null;
  const absolute = /^(\/|[A-Za-z]:[\\/])/.test(at.file);
  const path = absolute || !root ? at.file : `${root}/${at.file}`;
  const editor = /^(\/|[A-Za-z]:[\\/])/.test(path)
    ? element("a", { class: "place", href: `vscode://file/${encodePath(path)}:${at.line ?? 1}:${at.column ?? 1}`, title: visible(at.file) }, visible(label))
    : element("span", { class: "place", title: visible(at.file) }, visible(label));
  const relative = inside ?? (absolute ? null : at.file);
  if (!sourceUrl || relative === null) return editor;
  const url = sourceUrl.replaceAll("{path}", encodePath(relative)).replaceAll("{line}", String(at.line ?? 1));
  return element("span", {}, editor, " ", element("a", { class: "place", href: url, rel: "noreferrer" }, "source"));
}

/** @param {string} path */
function encodePath(path) {
  return path.replaceAll("\\", "/").replace(/^\//, "").split("/").map(encodeURIComponent).join("/");
}

/**
 * A value as JSON, cut where it is long; the whole text is the title.
 * @param {unknown} value
 */
export function valueText(value) {
  const text = JSON.stringify(value) ?? "";
  return element("code", { title: visible(text).slice(0, 2000) }, short(text, 120));
}
