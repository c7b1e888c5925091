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
          element(
            "td",
            {},
            setting.origins.map((origin) => originLine(origin, setting.origins.length > 1 ? "joined " : "")),
            (setting.overridden ?? []).map((origin) => originLine(origin, "overridden ")),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {import("../fleet.js").Origin} origin
 * @param {string} word what became of it, where it alone is not the value
 */
function originLine(origin, word) {
  return element("div", { class: `origin ${word.trim()}` }, word, origin.level, word !== "" && [" ", valueText(origin.value)], " ", placeLink(origin.at));
}
