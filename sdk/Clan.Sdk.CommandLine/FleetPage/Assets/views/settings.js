// Settings with their value, the level that gave each, and what was overridden or joined.
import { element, visible } from "../dom.js";
import { placeLink, valueText } from "../links.js";

/**
 * @param {import("../fleet.js").Setting[]} settings
 * @param {Map<string, string>} [usual] what most members have, as JSON
 */
export function settingsTable(settings, usual) {
  return element(
    "table",
    { class: "settings" },
    element(
      "thead",
      {},
      element("tr", {}, ["Setting", "Value", usual && "Most members", "From"].map((name) => name && element("th", { scope: "col" }, name))),
    ),
    element(
      "tbody",
      {},
      settings.map((setting) =>
        element(
          "tr",
          { class: setting.isDefault && "default" },
          element("th", { scope: "row" }, element("code", {}, visible(setting.path))),
          element("td", {}, valueText(setting.value)),
          usual && element("td", {}, usual.has(setting.path) ? valueText(JSON.parse(usual.get(setting.path) ?? "null")) : "not set"),
          element("td", {}, setting.origins.map((origin) => originLine(origin, setting))),
        ),
      ),
    ),
  );
}

/**
 * @param {import("../fleet.js").Origin} origin
 * @param {import("../fleet.js").Setting} setting
 */
function originLine(origin, setting) {
  const several = setting.origins.length > 1;
  return element("div", { class: "origin" }, origin.level, several && [" ", valueText(origin.value)], " ", placeLink(origin.at));
}
