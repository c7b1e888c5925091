// Search without a server: the index is a script beside this one, so that it also opens from a file, and is loaded with the first key.
// @ts-check
(() => {
  const root = /** @type {HTMLScriptElement} */ (document.currentScript).dataset.root ?? "";
  const query = /** @type {HTMLInputElement} */ (document.getElementById("query"));
  const results = /** @type {HTMLElement} */ (document.getElementById("results"));
  const most = 12;

  /** @typedef {{ href: string, title: string, text: string }} Entry */
  /** @type {Promise<Entry[]> | undefined} */
  let index;

  const load = () =>
    (index ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = root + "site/index.js";
      script.onload = () => done(/** @type {any} */ (window).siteIndex);
      document.head.append(script);
    }));

  // Every word must be there; one in the title counts more, a title that begins with it most.
  const rank = (/** @type {Entry} */ entry, /** @type {string[]} */ words) => {
    const title = entry.title.toLowerCase();
    const text = entry.text.toLowerCase();
    let sum = 0;
    for (const word of words) {
      const worth = title.startsWith(word) ? 9 : title.includes(word) ? 5 : text.includes(word) ? 1 : 0;
      if (worth === 0) {
        return 0;
      }
      sum += worth;
    }
    return entry.href.startsWith("api/") ? sum - 0.5 : sum;
  };

  const part = (/** @type {Entry} */ entry, /** @type {string} */ word) => {
    const start = Math.max(0, entry.text.toLowerCase().indexOf(word) - 40);
    return (start > 0 ? "…" : "") + entry.text.slice(start, start + 140);
  };

  const show = async () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const entries = words.length > 0 ? await load() : [];
    const found = entries
      .map((entry) => ({ entry, worth: rank(entry, words) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || a.entry.title.length - b.entry.title.length)
      .slice(0, most);
    const lines = found.map(({ entry }) => {
      const link = document.createElement("a");
      link.href = root + entry.href;
      link.textContent = entry.title;
      const text = document.createElement("small");
      text.textContent = part(entry, words[0]);
      link.append(text);
      const line = document.createElement("li");
      line.append(link);
      return line;
    });
    if (words.length > 0 && lines.length === 0) {
      const nothing = document.createElement("li");
      nothing.textContent = "No page has all of these words.";
      lines.push(nothing);
    }
    results.replaceChildren(...lines);
    results.hidden = lines.length === 0;
  };

  query.addEventListener("input", show);
  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== query) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape") {
      results.hidden = true;
    }
  });

  // What scrolls is reached by keys too.
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("pre code, pre, table"))) {
    if (block.scrollWidth > block.clientWidth) {
      block.tabIndex = 0;
    }
  }
})();
