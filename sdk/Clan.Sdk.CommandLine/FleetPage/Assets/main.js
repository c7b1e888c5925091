// Starts the page: one view at a time, by the address behind the #.
import { currentAddress } from "./address.js";
import { append, byId, counted, element, fill, short, visible } from "./dom.js";
import { drawFilters } from "./filters.js";
import { Fleet, documentOfPage } from "./fleet.js";
import { followServer } from "./live.js";
import { preparePrinting } from "./print.js";
import { drawChange } from "./views/change.js";
import { drawFindings } from "./views/findings.js";
import { drawMap } from "./views/map.js";
import { drawMatrix } from "./views/matrix.js";
import { drawInstance, drawMachine, drawTag } from "./views/pages.js";

const carried = documentOfPage();
const fleet = new Fleet(carried);
const before = carried.against ? new Fleet(carried.against.before) : null;

/** @type {Record<string, (name: string, view: HTMLElement) => void>} */
const views = {
  matrix: (_, view) => drawMatrix(fleet, before, view),
  map: (only, view) => drawMap(fleet, only, view),
  machine: (name, view) => drawMachine(fleet, name, view),
  instance: (name, view) => drawInstance(fleet, name, view),
  tag: (name, view) => drawTag(fleet, name, view),
  findings: (_, view) => drawFindings(fleet, view),
  change: (_, view) => drawChange(view),
};

const errors = fleet.findings.filter((finding) => finding.severity === "error").length;
// As in Nix, an error can leave no machine with anything: an empty matrix would not say why.
const isUnresolved = errors > 0 && fleet.machines.length === 0;

/** @param {HTMLElement} view */
function drawUnresolved(view) {
  const link = element("a", { href: "#findings" }, counted(errors, "error"));
  fill(view, element("p", { class: "unresolved" }, "No machine gets anything while the inventory has ", link, "."));
}

function show() {
  const { view, name } = currentAddress();
  const known = Object.hasOwn(views, view) ? view : "matrix";
  byId("details").hidden = true;
  byId("counts").textContent = "";
  document.body.dataset.view = known;
  for (const link of byId("views").querySelectorAll("a")) {
    if (link.getAttribute("href") === `#${known}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (isUnresolved && (known === "matrix" || known === "map")) drawUnresolved(byId("view"));
  else views[known](name, byId("view"));
  document.title = `${name === "" ? known : short(name, 30)} – ${short(carried.clan.name, 40)}`;
}

fill(byId("title"), short(carried.clan.name, 40));
if (carried.clan.description) append(byId("title"), [element("small", {}, visible(carried.clan.description).slice(0, 160))]);
fill(
  byId("views"),
  element("a", { href: "#matrix" }, "Matrix"),
  element("a", { href: "#map" }, "Map"),
  element("a", { href: "#findings", class: errors > 0 && "errors" }, `Findings (${fleet.findings.length})`),
  carried.against && element("a", { href: "#change" }, `Change (${carried.against.words.length})`),
);
drawFilters(fleet);
preparePrinting(fleet);
followServer();
addEventListener("hashchange", () => {
  show();
  byId("view").focus({ preventScroll: true });
});
addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === "/" && !typing) {
    byId("filter-text").focus();
    event.preventDefault();
  }
});
show();
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("fleet-painted")));
