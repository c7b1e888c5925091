// Every diagnostic with its place and help, filtered by severity, ID and text.
import { byId, counted, element, fill, visible } from "../dom.js";
import { onChoice, choice } from "../filters.js";
import { instanceLink, machineLink, placeLink, tagLink } from "../links.js";

const severities = ["error", "warning", "info"];

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {HTMLElement} view
 */
export function drawFindings(fleet, view) {
  let severity = "";
  let id = "";
  const list = element("ul", { class: "findings", id: "findings" });
  const ids = [...new Set(fleet.findings.map((finding) => finding.id))].sort();
  fill(
    view,
    element("h2", {}, "Findings"),
    element(
      "p",
      { class: "controls" },
      chooser("Severity", severities, (value) => ((severity = value), draw())),
      chooser("ID", ids, (value) => ((id = value), draw())),
    ),
    list,
  );

  function draw() {
    const words = choice.text.toLowerCase();
    const shown = fleet.findings.filter(
      (finding) =>
        (severity === "" || finding.severity === severity) &&
        (id === "" || finding.id === id) &&
        (words === "" || `${finding.message} ${finding.machines?.join(" ") ?? finding.machine ?? ""} ${finding.instance ?? ""} ${finding.tag ?? ""}`.toLowerCase().includes(words)),
    );
    byId("counts").textContent = counted(shown.length, "finding");
    fill(list, shown.length === 0 ? element("li", { class: "none" }, "Nothing to report.") : shown.map((finding) => findingLine(fleet, finding)));
  }

  onChoice(() => list.isConnected && draw());
  draw();
}

/**
 * A finding with its place, its help and what it is about.
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Finding} finding
 */
export function findingLine(fleet, finding) {
  const instance = finding.instance === undefined ? undefined : fleet.instanceByKey.get(finding.instance);
  return element(
    "li",
    { class: finding.severity },
    element("strong", {}, finding.severity),
    " ",
    finding.help ? element("a", { href: finding.help, rel: "noreferrer" }, finding.id) : finding.id,
    element("p", {}, visible(finding.message)),
    element(
      "p",
      { class: "about" },
      placeLink(finding.at),
      finding.machine !== undefined && fleet.machineByName.has(finding.machine) && [" machine ", machineLink(finding.machine)],
      instance && [" instance ", instanceLink(instance)],
      finding.tag !== undefined && fleet.tagByName.has(finding.tag) && [" tag ", tagLink(finding.tag)],
      finding.machines !== undefined && ` and ${counted(finding.machines.length - 1, "other machine")}`,
    ),
  );
}

/**
 * @param {string} label
 * @param {string[]} values
 * @param {(value: string) => void} chosen
 */
function chooser(label, values, chosen) {
  const select = /** @type {HTMLSelectElement} */ (element("select", { id: `findings-${label.toLowerCase()}` }, element("option", { value: "" }, "all")));
  for (const value of values) select.append(element("option", { value }, value));
  select.addEventListener("change", () => chosen(select.value));
  return element("label", {}, element("span", {}, label), select);
}
