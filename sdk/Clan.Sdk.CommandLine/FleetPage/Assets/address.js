// Every view, machine, instance and tag has an address of its own behind the #.

/** @typedef {{view: string, name: string}} Address */

/**
 * @param {string} view
 * @param {string} [name]
 */
export function addressOf(view, name) {
  return `#${view}${name === undefined ? "" : `/${encodeURIComponent(name)}`}`;
}

/** @returns {Address} */
export function currentAddress() {
  const [view, ...rest] = location.hash.slice(1).split("/");
  let name = rest.join("/");
  try {
    name = decodeURIComponent(name);
  } catch {
    // A hand-written address: taken as it stands.
  }
  return { view: view || "matrix", name };
}
