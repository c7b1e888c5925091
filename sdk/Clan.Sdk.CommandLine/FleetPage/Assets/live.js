// Served by `report --serve`: the page reloads when the inventory changed, and shows a build error over the last good fleet.
import { byId } from "./dom.js";

export function followServer() {
  const version = document.body.dataset.version;
  if (!version) return;
  const banner = byId("banner");
  const source = new EventSource(`/changes?seen=${version}`);
  source.addEventListener("changed", () => location.reload());
  source.addEventListener("broken", (event) => {
    banner.textContent = /** @type {MessageEvent} */ (event).data;
    banner.hidden = false;
  });
  source.addEventListener("fine", () => (banner.hidden = true));
  source.addEventListener("error", () => {
    banner.textContent = "The program does not build, or was stopped: the terminal says why. This is the last fleet that it showed.";
    banner.hidden = false;
  });
}
