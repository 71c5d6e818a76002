// Who signs in with an account is sent to another site and comes back to the first page: from there to the page left.
// The eye in the field of a passphrase says in the language of the page what it does.
if (!window.dashboardSignin) {
  window.dashboardSignin = true;
  const LEFT = "dashboard.left";
  const PATIENCE = 15 * 60 * 1000;
  const keep = () => sessionStorage.setItem(LEFT, JSON.stringify({ address: location.href, at: Date.now() }));
  const take = () => {
    const left = sessionStorage.getItem(LEFT);
    sessionStorage.removeItem(LEFT);
    return left ? JSON.parse(left) : null;
  };
  const left = take();
  // Loaded whole, for the document says the language of the address.
  if (left && Date.now() - left.at < PATIENCE && location.pathname.endsWith("/")) location.replace(left.address);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[class*=st-key-account-] button")) keep();
  }, true);
  const speak = () => {
    const words = document.querySelector(".signin")?.dataset;
    const field = words && document.querySelector(".st-key-sign-in input[autocomplete=off]");
    const eye = field?.parentElement.querySelector("button") ?? field?.parentElement.parentElement.querySelector("button");
    if (!eye) return;
    const text = field.type === "password" ? words.show : words.hide;
    for (const attribute of ["aria-label", "title"]) if (eye.getAttribute(attribute) !== text) eye.setAttribute(attribute, text);
  };
  new MutationObserver(speak).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["type"] });
}
