// What one cell of the matrix says: why the machine holds the role, and which settings differ from the rest of the role.
import { byId, element, fill } from "../dom.js";
import { reasonText } from "../fleet.js";
import { instanceLink, machineLink, placeLink, tagLink } from "../links.js";
import { settingsTable } from "./settings.js";

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Fleet | null} before
 * @param {import("../fleet.js").Machine} machine
 * @param {import("../fleet.js").Instance} instance
 */
export function showCell(fleet, before, machine, instance) {
  const details = byId("details");
  const returnTo = document.activeElement;
  const close = () => {
    details.hidden = true;
    if (returnTo instanceof HTMLElement) returnTo.focus();
  };
  const state = fleet.instanceByKey.has(instanceKey(fleet, instance)) ? fleet : (before ?? fleet);
  const roles = instance.roles.flatMap((role) => role.members.filter((member) => member.machine === machine.name).map((member) => ({ role, member })));
  const button = element("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×");
  fill(
    details,
    button,
    element("h2", {}, machineLink(machine.name), " in ", instanceLink(instance)),
    roles.map(({ role, member }) => {
      const unusual = state.unusualSettings(instance, role, member);
      return element(
        "section",
        {},
        element("h3", {}, role.name),
        reasonList(member.reasons, machine),
        element("h4", {}, unusual.length === 0 ? "Its settings are those of the rest of the role." : "Settings that differ from the rest of the role"),
        unusual.length > 0 && settingsTable(unusual, state.usualSettings(instance, role)),
      );
    }),
    roles.length === 0 && element("p", {}, "The machine holds no role here any more."),
  );
  details.onkeydown = (event) => {
    if (event.key === "Escape") close();
  };
  details.hidden = false;
  button.focus();
}

/**
 * Why a machine is a member: each reason with its line, and where the machine has the tag from.
 * @param {import("../fleet.js").Reason[]} reasons
 * @param {import("../fleet.js").Machine | undefined} machine
 */
export function reasonList(reasons, machine) {
  return element(
    "ul",
    { class: "reasons", title: reasonText(reasons) },
    reasons.map((reason) =>
      element("li", {}, reason.listed ? "listed" : ["by the tag ", tagLink(reason.tag ?? "")], " ", placeLink(reason.at), reason.listed ? null : tagOrigin(reason.tag ?? "", machine)),
    ),
  );
}

/**
 * Where a machine has a tag from, as the end of a line.
 * @param {string} tag
 * @param {import("../fleet.js").Machine | undefined} machine
 */
export function tagOrigin(tag, machine) {
  const origins = machine && Object.hasOwn(machine.origins, tag) ? machine.origins[tag] : [];
  if (origins.length === 0) return element("span", { class: "origin" }, ", which clan gives");
  return element(
    "span",
    { class: "origin" },
    origins.map((origin) => [origin.by === "machine" ? ", of its own " : ", by the table of tags ", placeLink(origin.at)]).flat(),
  );
}

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Instance} instance
 */
function instanceKey(fleet, instance) {
  for (const [key, one] of fleet.instanceByKey) if (one === instance) return key;
  return "";
}
