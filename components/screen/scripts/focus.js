// What is pressed draws the page anew and may vanish with the focus on it. The focus goes to the link or control that
// then stands in its place; where none does, to its result: on another page the heading, on the desk what RESULTS says,
// else the nearest heading above. It is kept there until the reader does something.
if (!window.dashboardFocus) {
  window.dashboardFocus = true;
  const PATIENCE = 3000;
  const BOXES = "nav, table, section, [data-testid=stHtml]";
  const CONTROLS = "button:not([disabled]), input:not([disabled])";
  // By what the key of a control, or of what it stands in, begins with (class st-key-…).
  const RESULTS = Object.entries({
    "desk-upload": "#step-verdict",
    "desk-source-": ".status",
    "desk-effects": ".effects :is([data-status], [role=alert])",
    "sign-in": ".st-key-desk-by input",
    "desk-publish": ".published",
    "desk-restore-send": ".published",
    "desk-restore": ".st-key-desk-restore h3",
    "desk-take-back": ".st-key-desk-restore h3",
  });
  let wish = null;
  let here = location.pathname;
  const name = (link) => {
    if (link.ariaLabel) return link.ariaLabel;
    const copy = link.cloneNode(true);
    for (const aside of copy.querySelectorAll(".choices-count, .unseen, [aria-hidden]")) aside.remove();
    return copy.textContent.trim();
  };
  const label = (box) => `${box.tagName} ${box.ariaLabel ?? box.caption?.textContent ?? box.className}`;
  const links = (box) => [...box.querySelectorAll("a[data-go]")];
  const headings = () => [...document.querySelectorAll("[data-testid=stHtml] :is(h1, h2, h3)")];
  const keys = (element) => {
    const box = element.closest("[class*=st-key-]");
    const key = [...(box?.classList ?? [])].find((each) => each.startsWith("st-key-"));
    return box ? [key.replace("st-key-", ""), ...keys(box.parentElement)] : [];
  };
  const followLink = (link) => {
    const box = link.closest(BOXES);
    const [kind, said, at] = [label(box), name(link), links(box).indexOf(link)];
    const find = () => {
      if (link.hreflang) return document.querySelector("a.menu-language[hreflang]");
      const found = [...document.querySelectorAll(BOXES)].find((each) => label(each) === kind && links(each).length > 0);
      return found && (links(found).find((each) => name(each) === said) ?? links(found)[at]);
    };
    return { find, until: performance.now() + PATIENCE };
  };
  const followPress = (control) => {
    const [key, ...around] = keys(control);
    if (!key) return null;
    const above = headings().filter((each) => each.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
    const said = above.reverse().map((each) => each.textContent);
    const place = [key, ...around].flatMap((each) => RESULTS.find(([start]) => each.startsWith(start))?.[1] ?? [])[0];
    // The way out of what a control has opened leads back to that control.
    const own = [key, key.replace(/-leave$/, "")].map((each) => `.stElementContainer.st-key-${each} :is(${CONTROLS})`).join();
    const find = () => {
      if (control.isConnected && control.matches(CONTROLS)) return control;
      const found = document.querySelector(own) ?? (place && document.querySelector(place));
      if (found) return found;
      const left = headings();
      return said.map((each) => left.find((heading) => heading.textContent === each)).find(Boolean);
    };
    return { find, until: Infinity, seen: true };
  };
  const place = (found) => {
    if (!found.matches("a, button, input")) found.setAttribute("tabindex", "-1");
    found.focus({ preventScroll: true });
    const { top, bottom } = found.getBoundingClientRect();
    if (wish.seen && (top < 0 || bottom > innerHeight)) found.scrollIntoView({ block: "center" });
  };
  const settle = () => {
    if (!wish || performance.now() > wish.until) return (wish = null);
    if (document.activeElement !== document.body && document.activeElement !== wish.meanwhile) return null;
    const found = wish.find();
    if (!found || found === document.activeElement) return null;
    wish.meanwhile = found;
    place(found);
    return null;
  };
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest(`a[data-go], ${CONTROLS}`);
    if (pressed) wish = pressed.matches("a") ? followLink(pressed) : followPress(pressed);
  }, true);
  window.addEventListener("popstate", () => {
    if (location.pathname === here) return;
    here = location.pathname;
    const old = document.querySelector("h1")?.textContent;
    const find = () => headings().find((each) => each.matches("h1") && each.textContent !== old);
    wish = { find, until: performance.now() + PATIENCE };
  });
  const act = (event) => {
    wish = event.key === "Enter" && event.target.matches("input") ? followPress(event.target) : null;
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, act, { capture: true, passive: true });
  const wanted = { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] };
  new MutationObserver(settle).observe(document.body, wanted);
}
