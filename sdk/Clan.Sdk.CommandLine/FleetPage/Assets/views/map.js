// Machines, tags and instances as a graph. A tag that every machine has draws no lines: its instances say so instead.
import { addressOf } from "../address.js";
import { byId, counted, element, fill, short, visible } from "../dom.js";
import { chosenInstances, chosenMachines, onChoice } from "../filters.js";
import { keyOf } from "../fleet.js";

/** @typedef {import("../fleet.js").Fleet} Fleet */

const mostSingleMachines = 150;

/**
 * @param {Fleet} fleet
 * @param {string} only the machine that the map is limited to; empty for all
 * @param {HTMLElement} view
 */
export function drawMap(fleet, only, view) {
  const canvas = element("div", { class: "map", id: "map", role: "img", "aria-label": "Map of machines, tags and instances; the matrix says the same as a table" });
  const find = /** @type {HTMLInputElement} */ (element("input", { type: "search", id: "map-find", placeholder: "find a name", autocomplete: "off" }));
  const machines = /** @type {HTMLSelectElement} */ (element("select", { id: "map-only" }, element("option", { value: "" }, "the whole fleet")));
  for (const machine of fleet.machines.slice(0, 2000)) machines.append(element("option", { value: machine.name }, short(machine.name, 40)));
  machines.value = only;
  machines.addEventListener("change", () => (location.hash = machines.value === "" ? addressOf("map") : addressOf("map", machines.value)));
  const zoomIn = element("button", { type: "button", "aria-label": "Zoom in", onclick: () => zoom(1.3) }, "+");
  const zoomOut = element("button", { type: "button", "aria-label": "Zoom out", onclick: () => zoom(1 / 1.3) }, "−");
  const fit = element("button", { type: "button", onclick: () => graph?.fit(undefined, 30) }, "Fit");
  fill(
    view,
    element(
      "p",
      { class: "controls" },
      element("label", {}, element("span", {}, "Only what is touched by"), machines),
      element("label", {}, element("span", {}, "Find"), find),
      zoomIn, zoomOut, fit,
      element("span", { class: "legend" }, element("i", { class: "machine" }, "machine"), element("i", { class: "tag" }, "tag"), element("i", { class: "instance" }, "instance")),
    ),
    canvas,
  );

  /** @type {any} */
  let graph = null;

  function draw() {
    graph?.destroy();
    const elements = graphOf(fleet, only);
    const nodes = elements.filter((one) => !one.data.source).length;
    byId("counts").textContent = `${counted(nodes, "node")} on the map`;
    const colours = getComputedStyle(document.documentElement);
    // @ts-ignore the library's own script, loaded before this one
    graph = cytoscape({
      container: canvas,
      elements,
      style: styleOf((name) => colours.getPropertyValue(name).trim()),
      layout: layoutOf(nodes),
      minZoom: 0.05,
      maxZoom: 4,
      textureOnViewport: nodes > 1500,
      hideEdgesOnViewport: nodes > 1500,
    });
    graph.on("tap", "node", (/** @type {any} */ event) => (location.hash = event.target.data("address")));
    graph.on("mouseover", "node", (/** @type {any} */ event) => highlight(graph, event.target));
    graph.on("mouseout", "node", () => graph.elements().removeClass("faint near"));
    canvas.dataset.nodes = String(nodes);
    canvas.dataset.ready = "true";
  }

  /** @param {number} factor */
  function zoom(factor) {
    graph?.zoom({ level: graph.zoom() * factor, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  }

  find.addEventListener("input", () => {
    const text = find.value.toLowerCase();
    graph?.elements().removeClass("faint near");
    if (text === "") return;
    const found = graph.nodes().filter((/** @type {any} */ node) => node.data("name").toLowerCase().includes(text));
    graph.elements().not(found).addClass("faint");
    found.addClass("near");
    if (found.length > 0) graph.animate({ fit: { eles: found, padding: 120 }, duration: 200 });
  });
  canvas.tabIndex = 0;
  canvas.addEventListener("keydown", (event) => {
    /** @type {Record<string, () => void>} */
    const keys = {
      "+": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": () => graph.fit(undefined, 30),
      ArrowLeft: () => graph.panBy({ x: 60, y: 0 }), ArrowRight: () => graph.panBy({ x: -60, y: 0 }),
      ArrowUp: () => graph.panBy({ x: 0, y: 60 }), ArrowDown: () => graph.panBy({ x: 0, y: -60 }),
    };
    if (keys[event.key]) {
      keys[event.key]();
      event.preventDefault();
    }
  });
  onChoice(() => canvas.isConnected && draw());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => canvas.isConnected && draw());
  draw();
}

/**
 * @param {any} graph
 * @param {any} node
 */
function highlight(graph, node) {
  const near = node.closedNeighborhood().union(node.closedNeighborhood().nodes('[kind = "tag"]').closedNeighborhood());
  graph.elements().not(near).addClass("faint");
  near.addClass("near");
}

/**
 * @param {Fleet} fleet
 * @param {string} only
 * @returns {{data: Record<string, any>, classes?: string}[]}
 */
function graphOf(fleet, only) {
  const machines = new Set(chosenMachines(fleet).flatMap((group) => group.machines.map((machine) => machine.name)));
  const touched = only === "" ? machines : new Set([only]);
  const instances = chosenInstances(fleet).filter((instance) => only === "" || fleet.cell(only, keyOf(instance)).length > 0);
  /** @type {Map<string, {data: Record<string, any>, classes?: string}>} */
  const nodes = new Map();
  /** @type {Map<string, {data: Record<string, any>}>} */
  const edges = new Map();
  /**
   * @param {string} kind
   * @param {string} name
   * @param {string} label
   */
  const node = (kind, name, label) => {
    const id = `${kind}:${name}`;
    if (!nodes.has(id)) nodes.set(id, { data: { id, kind, name: visible(name), label, address: addressOf(kind, name) }, classes: kind });
    return id;
  };
  /**
   * @param {string} source
   * @param {string} target
   * @param {string} label
   */
  const edge = (source, target, label) => {
    const id = `${source}→${target}`;
    const known = edges.get(id);
    if (!known) edges.set(id, { data: { id, source, target, label } });
    else if (label !== "" && !known.data.label.split(", ").includes(label)) known.data.label += known.data.label === "" ? label : `, ${label}`;
  };
  for (const name of touched) node("machine", name, short(name, 28));
  for (const instance of instances) {
    const key = keyOf(instance);
    /** @type {string[]} */
    const everywhere = [];
    const id = node("instance", key, short(key, 28));
    for (const role of instance.roles) {
      for (const member of role.members) {
        if (only !== "" && member.machine !== only) continue;
        for (const reason of member.reasons) {
          if (reason.listed) {
            if (machines.has(member.machine)) edge(id, node("machine", member.machine, short(member.machine, 28)), role.name);
            continue;
          }
          const tag = reason.tag ?? "";
          if (isEverywhere(fleet, tag)) {
            if (!everywhere.includes(`${role.name}: ${tag}`)) everywhere.push(`${role.name}: ${tag}`);
          } else edge(id, node("tag", tag, short(tag, 28)), role.name);
        }
      }
    }
    if (everywhere.length > 0) {
      const made = nodes.get(id);
      if (made) made.data.label = `${short(key, 28)}\n${everywhere.map((text) => short(text, 30)).join("\n")}`;
    }
  }
  for (const tag of fleet.tags) {
    if (isEverywhere(fleet, tag.name)) continue;
    const own = tag.machines.filter((machine) => touched.has(machine));
    if (own.length === 0) continue;
    const id = node("tag", tag.name, short(tag.name, 28));
    for (const machine of own) edge(id, node("machine", machine, short(machine, 28)), "");
  }
  const drawn = [...edges.values()].filter((one) => nodes.has(one.data.source) && nodes.has(one.data.target));
  return touched.size > mostSingleMachines ? together([...nodes.values()], drawn) : [...nodes.values(), ...drawn];
}

/**
 * In a large fleet machines that touch exactly the same tags and instances are one node.
 * @param {{data: Record<string, any>, classes?: string}[]} nodes
 * @param {{data: Record<string, any>}[]} edges
 */
function together(nodes, edges) {
  /** @type {Map<string, string[]>} */
  const touches = new Map();
  for (const { data } of edges) touches.set(data.target, [...(touches.get(data.target) ?? []), `${data.source} ${data.label}`]);
  /** @type {Map<string, string>} */
  const first = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, string>} */
  const standsFor = new Map();
  for (const { data } of nodes) {
    if (data.kind !== "machine") continue;
    const signature = (touches.get(data.id) ?? []).sort().join("\n");
    const one = first.get(signature) ?? data.id;
    first.set(signature, one);
    standsFor.set(data.id, one);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  for (const { data } of nodes) {
    const count = counts.get(data.id) ?? 1;
    if (count > 1) Object.assign(data, { label: counted(count, "machine"), address: addressOf("matrix") });
  }
  return [
    ...nodes.filter(({ data }) => (standsFor.get(data.id) ?? data.id) === data.id),
    ...edges.filter(({ data }) => (standsFor.get(data.target) ?? data.target) === data.target),
  ];
}

/**
 * Whether a tag is one of clan's own or carried by almost every machine of a fleet of some size: its lines would cover all others.
 * @param {Fleet} fleet
 * @param {string} tag
 */
function isEverywhere(fleet, tag) {
  const found = fleet.tagByName.get(tag);
  return !!found && (found.isComputed === true || (fleet.machines.length > 4 && found.machines.length >= fleet.machines.length * 0.9));
}

/** @param {number} nodes */
function layoutOf(nodes) {
  return nodes > 600
    ? { name: "concentric", concentric: (/** @type {any} */ node) => node.degree(), levelWidth: () => 3, minNodeSpacing: 12, animate: false }
    : {
        name: "cose", animate: false, randomize: true, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 80, nodeRepulsion: () => 12000,
        nodeOverlap: 24, gravity: 0.6, numIter: nodes > 200 ? 400 : 1200, componentSpacing: 60, padding: 30,
      };
}

/** @param {(name: string) => string} colour */
function styleOf(colour) {
  /** @type {Record<string, any>} */
  const text = { "font-size": 13, color: colour("--text"), "text-outline-color": colour("--ground"), "text-outline-width": 2 };
  return [
    { selector: "node", style: { ...text, label: "data(label)", "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", width: 18, height: 18, "min-zoomed-font-size": 5 } },
    { selector: "node.machine", style: { "background-color": colour("--machine"), shape: "ellipse" } },
    { selector: "node.tag", style: { "background-color": colour("--tag"), shape: "tag", width: 22, height: 16 } },
    { selector: "node.instance", style: { "background-color": colour("--instance"), shape: "round-rectangle", width: 26, height: 18 } },
    { selector: "edge", style: { ...text, "font-size": 8, label: "data(label)", width: 1.2, "line-color": colour("--line"), "curve-style": "straight", "min-zoomed-font-size": 8 } },
    { selector: ".faint", style: { opacity: 0.12 } },
    { selector: "edge.near", style: { width: 2, "line-color": colour("--accent") } },
  ];
}
