// Links inside the product (data-go) change the page without loading it anew; without this script they still work.
if (!window.dashboardLinks) {
  window.dashboardLinks = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const elsewhere = link.pathname !== location.pathname;
    history.pushState(null, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (elsewhere) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
