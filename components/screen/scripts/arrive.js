// What the address asks for (data-arrive, or the element named after #) is brought into view and into focus when it
// first stands on the page, and kept in view until the page has settled or the reader does something.
if (!window.dashboardArrive) {
  window.dashboardArrive = true;
  const SETTLED = 2000;
  let arrived = "";
  let until = 0;
  const find = () => document.querySelector("[data-arrive]") || document.getElementById(location.hash.slice(1));
  const align = () => {
    const found = find();
    if (!found || performance.now() > until) return;
    const top = found.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight * 0.5) found.scrollIntoView({ block: "start" });
    setTimeout(align, 100);
  };
  const look = () => {
    const found = find();
    const wish = found ? found.dataset.arrive || found.id : "";
    if (wish === arrived) return;
    arrived = wish;
    if (!found) return;
    until = performance.now() + SETTLED;
    align();
    found.focus({ preventScroll: true });
  };
  for (const act of ["wheel", "touchstart", "pointerdown", "keydown", "dashboard:placed"])
    addEventListener(act, () => (until = 0), { capture: true, passive: true });
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
