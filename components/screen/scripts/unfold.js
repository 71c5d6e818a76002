// A question or table that a reader has unfolded stays so when its part of the page is drawn anew, as for another order.
if (!window.dashboardUnfold) {
  window.dashboardUnfold = true;
  const OURS = ".notes details, .twin";
  const unfolded = new Set();
  const known = new WeakSet();
  const name = (details) => `${location.pathname} ${details.querySelector("summary").textContent}`;
  document.addEventListener("toggle", ({ target }) => {
    if (!target.isConnected || !target.matches(OURS)) return;
    if (target.open) unfolded.add(name(target));
    else unfolded.delete(name(target));
  }, true);
  const look = () => {
    for (const details of document.querySelectorAll(OURS)) {
      if (!known.has(details) && unfolded.has(name(details))) details.open = true;
      known.add(details);
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
