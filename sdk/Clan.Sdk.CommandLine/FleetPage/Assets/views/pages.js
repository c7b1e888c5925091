// The page of a machine, of an instance, and of a tag: what `explain` says of it.
import { counted, element, fill, short, visible } from "../dom.js";
import { keyOf } from "../fleet.js";
import { instanceLink, machineLink, placeLink, tagLink, valueText } from "../links.js";
import { findingLine } from "./findings.js";
import { reasonList, tagOrigin } from "./cell.js";
import { settingsTable } from "./settings.js";

/** @typedef {import("../fleet.js").Fleet} Fleet */

/**
 * @param {Fleet} fleet
 * @param {string} name
 * @param {HTMLElement} view
 */
export function drawMachine(fleet, name, view) {
  const machine = fleet.machineByName.get(name);
  if (!machine) return drawUnknown("machine", name, view);
  const cells = [...(fleet.cells.get(name) ?? [])];
  const modules = Object.entries(machine.modules ?? {});
  fill(
    view,
    element("h2", {}, "Machine ", short(name), " ", placeLink(machine.at)),
    element("p", {}, element("a", { href: `#map/${encodeURIComponent(name)}` }, "Only what this machine touches, on the map")),
    element("dl", {}, description("Class", machine.class), description("Tags", list(machine.tags.map((tag) => element("span", {}, tagLink(tag), tagOrigin(tag, machine))))), fields(machine.fields)),
    findings(fleet, (finding) => finding.machine === name),
    element("h3", {}, counted(cells.length, "instance")),
    cells.map(([key, held]) => {
      const instance = fleet.instanceByKey.get(key);
      return (
        instance &&
        element(
          "section",
          { class: "card" },
          element("h4", {}, instanceLink(instance), element("span", { class: "module" }, visible(instance.module))),
          held.map(({ role, member }) => {
            const own = member.settings === null || member.settings === undefined ? null : fleet.settings[member.settings];
            const modules = [...(instance.roles.find((one) => one.name === role)?.extraModules ?? []), ...(member.extraModules ?? [])];
            return element("div", {}, element("h5", {}, role), reasonList(member.reasons, machine), extraModules(modules), own && settings(own));
          }),
        )
      );
    }),
    modules.length > 0 && element("h3", {}, "Settings, merged over all instances"),
    modules.map(([module, set]) => element("section", { class: "card" }, element("h4", {}, visible(module)), settings(fleet.settings[set]))),
  );
}

/**
 * @param {Fleet} fleet
 * @param {string} key
 * @param {HTMLElement} view
 */
export function drawInstance(fleet, key, view) {
  const instance = fleet.instanceByKey.get(key);
  if (!instance) return drawUnknown("instance", key, view);
  fill(
    view,
    element("h2", {}, "Instance ", short(keyOf(instance)), " ", placeLink(instance.at)),
    element("dl", {}, description("Module", instance.module), description("Input", instance.input)),
    findings(fleet, (finding) => finding.instance === keyOf(instance)),
    instance.roles.map((role) =>
      element(
        "section",
        { class: "card" },
        element("h3", {}, `Role ${short(role.name)} `, element("small", {}, counted(role.members.length, "machine")), " ", placeLink(role.at)),
        extraModules(role.extraModules ?? []),
        role.members.length === 0 && element("p", {}, "No machine holds this role."),
        role.undeclared.length > 0 &&
          element("p", {}, "Lists machines that the inventory does not declare: ", role.undeclared.map((one) => element("span", {}, visible(one.machine), " ", placeLink(one.at), " "))),
        element(
          "ul",
          { class: "members" },
          role.members.map((member) => {
            const unusual = fleet.unusualSettings(instance, role, member);
            return element(
              "li",
              {},
              machineLink(member.machine),
              reasonList(member.reasons, fleet.machineByName.get(member.machine)),
              unusual.length > 0 && element("details", {}, element("summary", {}, `${counted(unusual.length, "setting")} unlike the rest`), settingsTable(unusual, fleet.usualSettings(instance, role))),
            );
          }),
        ),
      ),
    ),
  );
}

/**
 * @param {Fleet} fleet
 * @param {string} name
 * @param {HTMLElement} view
 */
export function drawTag(fleet, name, view) {
  const tag = fleet.tagByName.get(name);
  if (!tag) return drawUnknown("tag", name, view);
  fill(
    view,
    element("h2", {}, "Tag ", short(name), " ", placeLink(tag.at)),
    tag.isComputed && element("p", {}, "clan itself gives this tag."),
    findings(fleet, (finding) => finding.tag === name),
    element("h3", {}, counted(tag.machines.length, "machine")),
    list(tag.machines.map(machineLink)),
    element("h3", {}, "What it drags in"),
    tag.roles.length === 0
      ? element("p", {}, "No role is given by this tag.")
      : element(
          "ul",
          {},
          tag.roles.map((role) =>
            element("li", {}, instanceLink(role), ` ${visible(role.role)} `, placeLink(role.at), role.settings !== undefined && [" with ", valueText(role.settings)]),
          ),
        ),
  );
}

/** @param {import("../fleet.js").ExtraModule[]} modules */
function extraModules(modules) {
  return (
    modules.length > 0 &&
    element(
      "ul",
      { class: "modules" },
      modules.map((module) =>
        element("li", {}, "extra module ", element("code", {}, visible(module.text)), module.unchecked && " (Nix, unchecked)", " ", placeLink(module.at)),
      ),
    )
  );
}

/** @param {import("../fleet.js").Setting[]} all */
function settings(all) {
  const set = all.filter((setting) => !setting.isDefault);
  const defaults = all.filter((setting) => setting.isDefault);
  return element(
    "div",
    {},
    set.length > 0 && settingsTable(set),
    defaults.length > 0 && element("details", {}, element("summary", {}, counted(defaults.length, "default")), settingsTable(defaults)),
  );
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {HTMLElement} view
 */
function drawUnknown(kind, name, view) {
  fill(view, element("h2", {}, `No ${kind} of this name`), element("p", {}, visible(name)));
}

/**
 * @param {string} name
 * @param {string | Node | null | undefined} value
 */
function description(name, value) {
  return value ? [element("dt", {}, name), element("dd", {}, typeof value === "string" ? visible(value) : value)] : null;
}

/** @param {import("../fleet.js").Machine["fields"]} all */
function fields(all) {
  return all.flatMap((field) => [element("dt", {}, visible(field.path)), element("dd", {}, valueText(field.value), " ", placeLink(field.at))]);
}

/**
 * What is wrong with what the page is about.
 * @param {Fleet} fleet
 * @param {(finding: import("../fleet.js").Finding) => boolean} isAbout
 */
function findings(fleet, isAbout) {
  const own = fleet.findings.filter(isAbout);
  return own.length > 0 && element("ul", { class: "findings" }, own.map((finding) => findingLine(fleet, finding)));
}

/** @param {Node[]} items */
function list(items) {
  return items.length === 0 ? null : element("ul", { class: "inline" }, items.map((item) => element("li", {}, item)));
}
