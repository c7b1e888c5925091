// What is shown: text, tag, module, role, machine class, and how rows and columns are grouped.
import { byId, element, fill, short } from "./dom.js";

/** @typedef {import("./fleet.js").Fleet} Fleet */
/** @typedef {{text: string, tag: string, module: string, role: string, class: string, rows: string, columns: string}} Choice */

/** @type {Choice} */
export const choice = { text: "", tag: "", module: "", role: "", class: "", rows: "", columns: "" };

/** @type {(() => void)[]} */
const listeners = [];

/** @param {() => void} listener called when what is shown changes */
export function onChoice(listener) {
  listeners.push(listener);
}

/**
 * Draws the form.
 * @param {Fleet} fleet
 */
export function drawFilters(fleet) {
  const modules = sorted(fleet.instances.map((instance) => instance.module));
  const roles = sorted(fleet.instances.flatMap((instance) => instance.roles.map((role) => role.name)));
  const classes = sorted(fleet.machines.map((machine) => machine.class ?? "").filter((name) => name !== ""));
  const text = element("input", { type: "search", id: "filter-text", placeholder: "machine, tag, instance…  ( / )", autocomplete: "off", spellcheck: "false" });
  text.addEventListener("input", () => set("text", /** @type {HTMLInputElement} */ (text).value));
  const form = byId("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  fill(
    form,
    labelled("Text", text),
    select("Tag", "tag", fleet.tags.map((tag) => tag.name)),
    select("Module", "module", modules),
    select("Role", "role", roles),
    classes.length > 1 && select("Class", "class", classes),
    select("Group machines by", "rows", ["tag", "class"], "nothing"),
    select("Group instances by", "columns", ["module"], "nothing"),
    element("button", { type: "button", id: "filter-reset", onclick: reset }, "Show all"),
  );
}

function reset() {
  for (const key of /** @type {(keyof Choice)[]} */ (Object.keys(choice))) choice[key] = "";
  for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (byId("filters").querySelectorAll("input, select"))) control.value = "";
  announce();
}

/**
 * @param {keyof Choice} key
 * @param {string} value
 */
function set(key, value) {
  choice[key] = value;
  announce();
}

function announce() {
  performance.mark("filter-start");
  for (const listener of listeners) listener();
  performance.measure("fleet-filter", "filter-start");
}

/** @param {string[]} names */
function sorted(names) {
  return [...new Set(names)].sort((left, right) => left.localeCompare(right, "en"));
}

/**
 * @param {string} label
 * @param {HTMLElement} control
 */
function labelled(label, control) {
  return element("label", {}, element("span", {}, label), control);
}

/**
 * @param {string} label
 * @param {keyof Choice} key
 * @param {string[]} values
 * @param {string} none
 */
function select(label, key, values, none = "all") {
  const made = /** @type {HTMLSelectElement} */ (element("select", { id: `filter-${key}` }, element("option", { value: "" }, none)));
  for (const value of values) made.append(element("option", { value }, short(value, 40)));
  made.addEventListener("change", () => set(key, made.value));
  return labelled(label, made);
}

/**
 * The machines that are shown, grouped; a machine with several tags stands in each of their groups.
 * @param {Fleet} fleet
 * @returns {{group: string | null, machines: import("./fleet.js").Machine[]}[]}
 */
export function chosenMachines(fleet) {
  const words = choice.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const instances = choice.module || choice.role ? chosenInstances(fleet) : null;
  const shown = fleet.machines.filter(
    (machine) =>
      (choice.tag === "" || machine.tags.includes(choice.tag)) &&
      (choice.class === "" || machine.class === choice.class) &&
      (instances === null || instances.some((instance) => holds(fleet, machine.name, instance))) &&
      words.every((word) => textOf(fleet, machine).includes(word)),
  );
  if (choice.rows === "") return [{ group: null, machines: shown }];
  /** @type {Map<string, import("./fleet.js").Machine[]>} */
  const groups = new Map();
  for (const machine of shown) {
    const own = choice.rows === "class" ? [machine.class ?? "no class"] : machine.tags.filter((tag) => !fleet.tagByName.get(tag)?.isComputed);
    for (const group of own.length === 0 ? ["no tag"] : own) groups.set(group, [...(groups.get(group) ?? []), machine]);
  }
  return [...groups].sort((left, right) => left[0].localeCompare(right[0], "en")).map(([group, machines]) => ({ group, machines }));
}

/**
 * The instances that are shown, those of one module together where that is asked for.
 * @param {Fleet} fleet
 */
export function chosenInstances(fleet) {
  const shown = fleet.instances.filter(
    (instance) =>
      (choice.module === "" || instance.module === choice.module) &&
      (choice.role === "" || instance.roles.some((role) => role.name === choice.role)),
  );
  return choice.columns === "module" ? shown.sort((left, right) => left.module.localeCompare(right.module, "en")) : shown;
}

/**
 * @param {Fleet} fleet
 * @param {string} machine
 * @param {import("./fleet.js").Instance} instance
 */
function holds(fleet, machine, instance) {
  return instance.roles.some(
    (role) => (choice.role === "" || role.name === choice.role) && role.members.some((member) => member.machine === machine),
  );
}

/** @type {WeakMap<import("./fleet.js").Machine, string>} */
const texts = new WeakMap();

/**
 * What the text filter looks at: the machine's name, its tags, its instances and modules.
 * @param {Fleet} fleet
 * @param {import("./fleet.js").Machine} machine
 */
function textOf(fleet, machine) {
  let text = texts.get(machine);
  if (text === undefined) {
    const instances = [...(fleet.cells.get(machine.name)?.keys() ?? [])].flatMap((key) => [key, fleet.instanceByKey.get(key)?.module ?? ""]);
    text = [machine.name, ...machine.tags, ...instances].join(" ").toLowerCase();
    texts.set(machine, text);
  }
  return text;
}
