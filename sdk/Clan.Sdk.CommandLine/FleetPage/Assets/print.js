// Printing: the whole matrix, cut into tables that fit the width of a sheet, so that no column is lost.
import { byId, element, fill, short } from "./dom.js";
import { chosenInstances, chosenMachines } from "./filters.js";
import { keyOf } from "./fleet.js";

const columnsOnASheet = 7;

/** @param {import("./fleet.js").Fleet} fleet */
export function preparePrinting(fleet) {
  addEventListener("beforeprint", () => {
    const instances = chosenInstances(fleet);
    const groups = chosenMachines(fleet);
    const tables = [];
    for (let first = 0; first < Math.max(1, instances.length); first += columnsOnASheet) {
      tables.push(table(fleet, groups, instances.slice(first, first + columnsOnASheet)));
    }
    fill(byId("print"), tables);
  });
  addEventListener("afterprint", () => fill(byId("print")));
}

/**
 * @param {import("./fleet.js").Fleet} fleet
 * @param {ReturnType<typeof chosenMachines>} groups
 * @param {import("./fleet.js").Instance[]} instances
 */
function table(fleet, groups, instances) {
  return element(
    "table",
    { class: "sheet" },
    element("thead", {}, element("tr", {}, element("th", {}, "Machine"), instances.map((instance) => element("th", {}, short(keyOf(instance), 24))))),
    element(
      "tbody",
      {},
      groups.flatMap(({ group, machines }) => [
        group !== null && element("tr", {}, element("th", { colspan: String(instances.length + 1) }, short(group))),
        ...machines.map((machine) =>
          element(
            "tr",
            {},
            element("th", {}, short(machine.name, 30)),
            instances.map((instance) => element("td", {}, fleet.cell(machine.name, keyOf(instance)).map((held) => short(held.role, 20)).join(", "))),
          ),
        ),
      ]),
    ),
  );
}
