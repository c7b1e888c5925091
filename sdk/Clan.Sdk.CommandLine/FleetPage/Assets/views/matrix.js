// Machines down, instances across, roles in the cells. Only the rows in sight are in the page; to a screen reader it is one table.
import { append, byId, counted, element, fill, short, visible } from "../dom.js";
import { chosenInstances, chosenMachines, onChoice } from "../filters.js";
import { documentOfPage, keyOf, reasonText } from "../fleet.js";
import { instanceLink, machineLink } from "../links.js";
import { showCell } from "./cell.js";

const rowHeight = 30;
const spare = 12;

/** @typedef {{group: string} | {machine: import("../fleet.js").Machine}} Row */

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Fleet | null} before
 * @param {HTMLElement} view
 */
export function drawMatrix(fleet, before, view) {
  const scroller = element("div", { class: "matrix", id: "matrix", tabindex: "0", role: "region", "aria-label": "Matrix of machines and instances" });
  const table = element("table", { "aria-label": "Machines, and the roles they hold in each instance" });
  const head = element("thead");
  const body = element("tbody");
  append(table, [head, body]);
  append(scroller, [table]);
  fill(view, scroller);

  /** @type {Row[]} */
  let rows = [];
  /** @type {import("../fleet.js").Instance[]} */
  let columns = [];
  let drawn = "";

  function choose() {
    columns = withVanished(chosenInstances(fleet), before);
    rows = chosenMachines(withVanishedMachines(fleet, before)).flatMap(({ group, machines }) => [
      ...(group === null ? [] : [{ group }]),
      ...machines.map((machine) => ({ machine })),
    ]);
    const machines = rows.filter((row) => "machine" in row).length;
    table.setAttribute("aria-rowcount", String(rows.length + 1));
    table.setAttribute("aria-colcount", String(columns.length + 1));
    fill(head, heading());
    byId("counts").textContent = `${counted(machines, "machine")}, ${counted(columns.length, "instance")}`;
    drawn = "";
    drawRows();
  }

  function heading() {
    const row = element("tr", { "aria-rowindex": "1" }, element("th", { scope: "col", class: "corner", "aria-colindex": "1" }, "Machine"));
    columns.forEach((instance, index) =>
      row.append(
        element(
          "th",
          { scope: "col", "aria-colindex": String(index + 2), class: changeOfInstance(fleet, before, instance) },
          instanceLink(instance),
          element("span", { class: "module", title: visible(instance.module) }, documentOfPage().section === "services" || instance.module === instance.name ? "" : short(instance.module, 24)),
        ),
      ),
    );
    return row;
  }

  function drawRows() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - spare);
    const last = Math.min(rows.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + spare);
    const sight = `${first}-${last}`;
    if (sight === drawn) return;
    drawn = sight;
    const focus = focused(body);
    fill(body, spacer(first), rows.slice(first, last).map((row, index) => drawRow(row, first + index)), spacer(rows.length - last));
    if (focus) body.querySelector(`td[data-row="${focus.row}"][data-column="${focus.column}"]`)?.dispatchEvent(new CustomEvent("keep"));
    if (focus) /** @type {HTMLElement | null} */ (body.querySelector(`[data-row="${focus.row}"][data-column="${focus.column}"]`))?.focus({ preventScroll: true });
  }

  /** @param {number} count */
  function spacer(count) {
    return count > 0 && element("tr", { class: "spacer", "aria-hidden": "true" }, sized(element("td", { colspan: String(columns.length + 1) }), count * rowHeight));
  }

  /**
   * @param {Row} row
   * @param {number} index
   */
  function drawRow(row, index) {
    const line = element("tr", { "aria-rowindex": String(index + 2) });
    if ("group" in row) {
      line.className = "group";
      line.append(element("th", { scope: "rowgroup", colspan: String(columns.length + 1) }, short(row.group)));
      return line;
    }
    const { machine } = row;
    line.append(element("th", { scope: "row", "aria-colindex": "1", class: changeOfMachine(fleet, before, machine) }, machineLink(machine.name)));
    columns.forEach((instance, column) => line.append(drawCell(machine, instance, index, column)));
    return line;
  }

  /**
   * @param {import("../fleet.js").Machine} machine
   * @param {import("../fleet.js").Instance} instance
   * @param {number} row
   * @param {number} column
   */
  function drawCell(machine, instance, row, column) {
    const key = keyOf(instance);
    const now = fleet.cell(machine.name, key);
    const was = before?.cell(machine.name, key) ?? null;
    const gone = was ? was.filter((old) => !now.some((held) => held.role === old.role)) : [];
    const content = [
      ...now.map((held) => badge(held, was === null || was.some((old) => old.role === held.role) ? settingsClass(machine, instance, held, was) : "appears")),
      ...gone.map((held) => badge(held, "vanishes")),
    ];
    const cell = element("td", { "aria-colindex": String(column + 2), "data-row": String(row), "data-column": String(column), tabindex: "-1" }, content);
    if (content.length > 0) cell.addEventListener("click", () => showCell(fleet, before, machine, instance));
    return cell;
  }

  /**
   * @param {import("../fleet.js").Machine} machine
   * @param {import("../fleet.js").Instance} instance
   * @param {{role: string, member: import("../fleet.js").Member}} held
   * @param {{role: string, member: import("../fleet.js").Member}[] | null} was
   */
  function settingsClass(machine, instance, held, was) {
    const old = was?.find((one) => one.role === held.role);
    if (old && before && JSON.stringify(before.settingsOf(old.member, instance.module)?.map(pathAndValue)) !== JSON.stringify(fleet.settingsOf(held.member, instance.module)?.map(pathAndValue))) {
      return "changes";
    }
    const role = instance.roles.find((one) => one.name === held.role);
    return role && fleet.unusualSettings(instance, role, held.member).length > 0 ? "unusual" : "";
  }

  const observer = new ResizeObserver(() => drawRows());
  observer.observe(scroller);
  scroller.addEventListener("scroll", drawRows, { passive: true });
  scroller.addEventListener("keydown", (event) => move(event, scroller, body, rows.length, columns.length, drawRows));
  onChoice(() => table.isConnected && choose());
  choose();
  scroller.addEventListener("focus", () => /** @type {HTMLElement | null} */ (body.querySelector("td[data-row]"))?.focus({ preventScroll: true }));
}

/**
 * @param {{role: string, member: import("../fleet.js").Member}} held
 * @param {string} state
 */
function badge(held, state) {
  const words = { appears: ", new", vanishes: ", gone", changes: ", settings changed", unusual: ", settings differ from the rest of the role" };
  const note = words[/** @type {keyof typeof words} */ (state)] ?? "";
  return element(
    "span",
    { class: `role ${state}`, title: `${visible(held.role)}: ${visible(reasonText(held.member.reasons))}${note}` },
    short(held.role, 24),
    note !== "" && element("span", { class: "unseen" }, note),
  );
}

/** @param {import("../fleet.js").Setting} setting */
const pathAndValue = (setting) => [setting.path, setting.value];

/** @param {HTMLElement} body */
function focused(body) {
  const active = document.activeElement;
  return active instanceof HTMLElement && body.contains(active) && active.dataset.row !== undefined
    ? { row: active.dataset.row, column: active.dataset.column }
    : null;
}

/**
 * @template {HTMLElement} T
 * @param {T} made
 * @param {number} height
 */
function sized(made, height) {
  made.style.height = `${height}px`;
  return made;
}

/**
 * Arrows, Home, End, Page up and down move from cell to cell; Enter opens what a cell says.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} scroller
 * @param {HTMLElement} body
 * @param {number} rows
 * @param {number} columns
 * @param {() => void} drawRows
 */
function move(event, scroller, body, rows, columns, drawRows) {
  const at = focused(body);
  if (!at) return;
  const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2);
  /** @type {Record<string, [number, number]>} */
  const steps = {
    ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [page, 0], PageUp: [-page, 0],
    Home: event.ctrlKey ? [-rows, -columns] : [0, -columns], End: event.ctrlKey ? [rows, columns] : [0, columns],
  };
  if (event.key === "Enter" || event.key === " ") {
    /** @type {HTMLElement} */ (document.activeElement).click();
    event.preventDefault();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const row = Math.min(rows - 1, Math.max(0, Number(at.row) + step[0]));
  const column = Math.min(columns - 1, Math.max(0, Number(at.column) + step[1]));
  const top = row * rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + 4 * rowHeight > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + 4 * rowHeight - scroller.clientHeight;
  drawRows();
  const direction = step[0] < 0 ? -1 : 1;
  for (let next = row; next >= 0 && next < rows; next += direction) {
    const cell = /** @type {HTMLElement | null} */ (body.querySelector(`[data-row="${next}"][data-column="${column}"]`));
    if (cell) {
      cell.focus();
      return;
    }
  }
}

/**
 * @param {import("../fleet.js").Instance[]} now
 * @param {import("../fleet.js").Fleet | null} before
 */
function withVanished(now, before) {
  const keys = new Set(now.map(keyOf));
  return before ? [...now, ...chosenInstances(before).filter((instance) => !keys.has(keyOf(instance)))] : now;
}

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Fleet | null} before
 */
function withVanishedMachines(fleet, before) {
  if (!before) return fleet;
  const gone = before.machines.filter((machine) => !fleet.machineByName.has(machine.name));
  return gone.length === 0 ? fleet : Object.assign(Object.create(fleet), { machines: [...fleet.machines, ...gone] });
}

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Fleet | null} before
 * @param {import("../fleet.js").Instance} instance
 */
function changeOfInstance(fleet, before, instance) {
  if (!before) return null;
  return !before.instanceByKey.has(keyOf(instance)) ? "appears" : fleet.instanceByKey.has(keyOf(instance)) ? null : "vanishes";
}

/**
 * @param {import("../fleet.js").Fleet} fleet
 * @param {import("../fleet.js").Fleet | null} before
 * @param {import("../fleet.js").Machine} machine
 */
function changeOfMachine(fleet, before, machine) {
  if (!before) return null;
  return !before.machineByName.has(machine.name) ? "appears" : fleet.machineByName.has(machine.name) ? null : "vanishes";
}
