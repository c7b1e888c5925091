// What changes against the other state, in words, as `diff` prints it.
import { byId, counted, element, fill, visible } from "../dom.js";
import { documentOfPage } from "../fleet.js";
import { placeLink } from "../links.js";

/** @param {HTMLElement} view */
export function drawChange(view) {
  const against = documentOfPage().against;
  if (!against) {
    fill(view, element("h2", {}, "Change"), element("p", {}, "This page shows one state; make it with --against to see a change."));
    return;
  }
  byId("counts").textContent = counted(against.words.length, "change");
  fill(
    view,
    element("h2", {}, `Change against ${visible(against.name)}`),
    against.words.length === 0
      ? element("p", {}, "Nothing changes for any machine.")
      : element(
          "ul",
          { class: "change", id: "change" },
          against.words.map((word) => element("li", { class: word.kind }, visible(word.text), " ", placeLink(word.at))),
        ),
  );
}
