// Links inside the product (data-go) change the page without loading it anew; without this script they still work.
if (!window.dashboardLinks) {
  window.dashboardLinks = true;
  // What was typed since the page was drawn stands in its address, not in the link to the other language.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.menu-language[hreflang]");
    if (!link) return;
    const address = new URL(location.href);
    address.searchParams.set("lang", link.hreflang);
    address.searchParams.delete("digits");
    link.href = address;
  }, true);
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
