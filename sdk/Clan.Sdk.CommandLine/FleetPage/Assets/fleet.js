// The document that the page carries, and its indexes. docs/schemas/report.schema.json describes it.

/**
 * @typedef {{file?: string, line?: number, column?: number}} Place
 * @typedef {{listed?: boolean, tag?: string, at?: Place}} Reason
 * @typedef {{level: string, value: unknown, at?: Place}} Origin
 * @typedef {{path: string, value: unknown, isDefault?: boolean, origins: Origin[], overridden?: Origin[]}} Setting
 * @typedef {{machine: string, reasons: Reason[], settings?: number | null, extraModules?: ExtraModule[]}} Member
 * @typedef {{text: string, unchecked: boolean, at?: Place}} ExtraModule
 * @typedef {{name: string, at?: Place, members: Member[], undeclared: {machine: string, at?: Place}[], extraModules?: ExtraModule[]}} Role
 * @typedef {{module: string, input?: string | null, name: string, at?: Place, roles: Role[]}} Instance
 * @typedef {{name: string, class?: string, tags: string[], at?: Place, fields: {path: string, value: unknown, at?: Place}[], origins: Record<string, {by: string, at?: Place}[]>, modules?: Record<string, number>}} Machine
 * @typedef {{name: string, machines: string[], isComputed?: boolean, at?: Place, roles: {module: string, name: string, role: string, at?: Place, settings?: unknown}[]}} Tag
 * @typedef {{id: string, severity: string, message: string, help?: string, at?: Place, machine?: string, machines?: string[], instance?: string, tag?: string}} Finding
 * @typedef {{kind: string, text: string, machine?: string, instance?: string, tag?: string, at?: Place}} Word
 * @typedef {{machines: Machine[], tags: Tag[], instances: Instance[], settings: Setting[][], findings: Finding[]}} State
 * @typedef {State & {format: number, clan: {name: string, description?: string}, section: string, program: string, sourceUrl?: string | null, root?: string | null,
 *   against?: {name: string, before: State, words: Word[]} | null}} Document
 */

/** A state of the fleet with what is looked up in it. */
export class Fleet {
  /** @param {State} state */
  constructor(state) {
    this.machines = state.machines;
    this.tags = state.tags;
    this.instances = state.instances;
    this.settings = state.settings;
    this.findings = state.findings;
    /** @type {Map<string, Machine>} */
    this.machineByName = new Map(state.machines.map((machine) => [machine.name, machine]));
    /** @type {Map<string, Tag>} */
    this.tagByName = new Map(state.tags.map((tag) => [tag.name, tag]));
    /** @type {Map<string, Instance>} */
    this.instanceByKey = new Map(state.instances.map((instance) => [keyOf(instance), instance]));
    /** @type {Map<Role, Map<string, string>>} */
    this.usual = new Map();
    /** @type {Map<string, Map<string, {role: string, member: Member}[]>>} */
    this.cells = new Map();
    for (const instance of state.instances) {
      const key = keyOf(instance);
      for (const role of instance.roles) {
        for (const member of role.members) {
          let row = this.cells.get(member.machine);
          if (!row) this.cells.set(member.machine, (row = new Map()));
          const cell = row.get(key);
          if (cell) cell.push({ role: role.name, member });
          else row.set(key, [{ role: role.name, member }]);
        }
      }
    }
  }

  /**
   * The roles that a machine holds in an instance.
   * @param {string} machine
   * @param {string} key the instance's
   */
  cell(machine, key) {
    return this.cells.get(machine)?.get(key) ?? [];
  }

  /**
   * The final settings of a member; null where it has none.
   * @param {Member} member
   * @param {string} module
   * @returns {Setting[] | null}
   */
  settingsOf(member, module) {
    const own = member.settings ?? this.machineByName.get(member.machine)?.modules?.[module];
    return own === null || own === undefined ? null : this.settings[own];
  }

  /**
   * The settings of a member that most members of its role do not have so.
   * @param {Instance} instance
   * @param {Role} role
   * @param {Member} member
   */
  unusualSettings(instance, role, member) {
    const own = this.settingsOf(member, instance.module);
    if (!own || role.members.length < 2) return [];
    const usual = this.usualSettings(instance, role);
    return own.filter((setting) => usual.get(setting.path) !== JSON.stringify(setting.value));
  }

  /**
   * What most members of a role have at each path, as text.
   * @param {Instance} instance
   * @param {Role} role
   * @returns {Map<string, string>}
   */
  usualSettings(instance, role) {
    let found = this.usual.get(role);
    if (!found) {
      /** @type {Map<string, Map<string, number>>} */
      const votes = new Map();
      /** @type {Map<Setting[], number>} */
      const sets = new Map();
      for (const member of role.members) {
        const own = this.settingsOf(member, instance.module);
        if (own) sets.set(own, (sets.get(own) ?? 0) + 1);
      }
      for (const [own, count] of sets) {
        for (const setting of own) {
          const value = JSON.stringify(setting.value);
          const at = votes.get(setting.path) ?? new Map();
          at.set(value, (at.get(value) ?? 0) + count);
          votes.set(setting.path, at);
        }
      }
      found = new Map([...votes].map(([path, at]) => [path, [...at].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]));
      this.usual.set(role, found);
    }
    return found;
  }
}

/**
 * What names an instance: module and name under services, the name alone under instances.
 * @param {{module: string, name: string}} instance
 */
export function keyOf(instance) {
  return documentOfPage().section === "services" ? `${instance.module}/${instance.name}` : instance.name;
}

/** @type {Document | null} */
let read = null;

/** @returns {Document} */
export function documentOfPage() {
  read ??= JSON.parse(document.getElementById("fleet")?.textContent ?? "null");
  if (!read) throw new Error("The page carries no fleet.");
  return read;
}

/**
 * Why a machine is a member, in words.
 * @param {Reason[]} reasons
 */
export function reasonText(reasons) {
  return reasons.map((reason) => (reason.listed ? "listed" : `by the tag ${reason.tag}`)).join(", ");
}
