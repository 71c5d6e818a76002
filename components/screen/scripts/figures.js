// A figure's card that is closed gives the reader back the place, and the link, from which it was opened.
if (!window.dashboardFigures) {
  window.dashboardFigures = true;
  let from = null;
  const scroller = () => document.querySelector("[data-testid=stMain]");
  const opens = (link) => new URLSearchParams(link.search).has("figure");
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go]");
    if (!link || !opens(link) || document.getElementById("figure") || link.pathname !== location.pathname) return;
    from = { address: link.href, top: scroller().scrollTop };
  }, true);
  let open = false;
  const look = () => {
    const opened = Boolean(document.getElementById("figure"));
    if (open && !opened && from) {
      const { address, top } = from;
      from = null;
      requestAnimationFrame(() => {
        window.dispatchEvent(new Event("dashboard:placed"));
        scroller().scrollTop = top;
        [...document.querySelectorAll("a[data-go]")].find((link) => link.href === address)?.focus({ preventScroll: true });
      });
    }
    open = opened;
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
