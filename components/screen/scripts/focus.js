// A link followed inside the product draws the page anew and would lose the focus. It stays on that link, now the one
// that stands in its place; on another page it goes to the heading, which is so read out.
if (!window.dashboardFocus) {
  window.dashboardFocus = true;
  const PATIENCE = 3000;
  let wish = null;
  let here = location.pathname;
  const name = (link) => {
    if (link.ariaLabel) return link.ariaLabel;
    const copy = link.cloneNode(true);
    for (const aside of copy.querySelectorAll(".choices-count, .unseen, [aria-hidden]")) aside.remove();
    return copy.textContent.trim();
  };
  const group = (link) => link.closest("nav, table, section, [data-testid=stHtml]");
  const label = (box) => `${box.tagName} ${box.ariaLabel ?? box.caption?.textContent ?? box.className}`;
  const links = (box) => [...box.querySelectorAll("a[data-go]")];
  const findAgain = ({ box, said, at }) => {
    const boxes = [...document.querySelectorAll("nav, table, section, [data-testid=stHtml]")];
    const found = boxes.find((each) => label(each) === box && links(each).length > 0);
    return found && (links(found).find((link) => name(link) === said) ?? links(found)[at]);
  };
  const settle = () => {
    if (!wish || performance.now() > wish.until) return (wish = null);
    if (document.activeElement !== document.body) return null;
    const heading = document.querySelector("h1");
    const found = wish.heading === undefined ? findAgain(wish) : heading?.textContent === wish.heading ? null : heading;
    if (found === heading) heading?.setAttribute("tabindex", "-1");
    found?.focus({ preventScroll: true });
    return null;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go]");
    if (!link) return;
    const box = group(link);
    wish = { box: label(box), said: name(link), at: links(box).indexOf(link), until: performance.now() + PATIENCE };
  }, true);
  window.addEventListener("popstate", () => {
    if (location.pathname === here) return;
    here = location.pathname;
    wish = { heading: document.querySelector("h1")?.textContent, until: performance.now() + PATIENCE };
  });
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => (wish = null), { capture: true, passive: true });
  new MutationObserver(settle).observe(document.body, { childList: true, subtree: true });
}
