// A field named after a parameter of the address (data-param) changes the view as a link inside the product does.
if (!window.dashboardParams) {
  window.dashboardParams = true;
  document.addEventListener("change", (event) => {
    const field = event.target.closest("[data-param]");
    if (!field || !field.reportValidity()) return;
    const address = new URL(location.href);
    if (field.value) address.searchParams.set(field.dataset.param, field.value);
    else address.searchParams.delete(field.dataset.param);
    history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
}
