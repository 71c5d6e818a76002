// Ctrl+K (on a Mac Cmd+K) and the link in the first line of each page lead into the box that searches everything. There
// the arrow keys go through what was found (data-hit), and Enter opens it, for each hit is a link.
if (!window.dashboardSearch) {
  window.dashboardSearch = true;
  const PATIENCE = 5000;
  let until = 0;
  const here = () => document.querySelector(".menu-search[aria-current]");
  const box = () => (here() ? document.querySelector(".st-key-q input") : null);
  const enter = () => {
    const found = performance.now() < until ? box() : null;
    if (!found || found === document.activeElement) return;
    found.focus();
    found.select();
  };
  const wish = () => {
    until = performance.now() + PATIENCE;
    enter();
    box()?.select();
  };
  const isWish = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }) =>
    ctrlKey !== metaKey && !altKey && !shiftKey && (/^[a-z]$/i.test(key) ? key.toLowerCase() === "k" : code === "KeyK");
  const step = (event) => {
    const links = [...document.querySelectorAll("a[data-hit]")];
    const at = links.indexOf(document.activeElement);
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (!links.length || next < -1 || (at < 0 && (document.activeElement !== box() || next < 0))) return;
    event.preventDefault();
    (next < 0 ? box() : links[Math.min(next, links.length - 1)])?.focus();
  };
  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (isWish(event)) {
      event.preventDefault();
      event.stopPropagation();
      if (!here()) document.querySelector(".menu-search")?.click();
      return wish();
    }
    until = 0;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (plain && ["ArrowDown", "ArrowUp"].includes(event.key)) step(event);
  }, true);
  addEventListener("pointerdown", () => (until = 0), { capture: true, passive: true });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".menu-search") && !event.ctrlKey && !event.metaKey && !event.shiftKey) wish();
  });
  const look = () => {
    enter();
    if (/Mac|iP(hone|ad)/.test(navigator.platform))
      for (const keys of document.querySelectorAll(".menu-search kbd"))
        if (!keys.textContent.startsWith("⌘")) keys.textContent = "⌘ K";
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
