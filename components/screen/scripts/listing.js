// The list of all slides under them: a small picture of each, the one shown last marked.
if (!window.dashboardListing) {
  const { picture } = window.dashboardFit;
  // The button pressed last, for when the list is drawn anew with other slides.
  let pressed = "";
  const all = (what) => [...document.querySelectorAll(what)];
  const missing = () => Boolean(document.querySelector(".talk-picture:empty"));
  const draw = (slides, at) => {
    const find = (id) => slides.findIndex((slide) => slide.dataset.slide === id);
    const buttons = all(".talk-thumb");
    for (const button of buttons) {
      const [frame, slide] = [button.querySelector(".talk-picture"), slides[find(button.dataset.show)]];
      if (slide && !frame.firstChild) picture(frame, slide);
    }
    const here = buttons.findLast((button) => find(button.dataset.show) <= at);
    for (const button of buttons) button.toggleAttribute("aria-current", button === here);
    const again = pressed && all(".talk button").find((button) => button.ariaLabel === pressed);
    if (!document.activeElement?.closest(".talk")) (again || here)?.focus({ preventScroll: true });
    pressed = "";
    return here?.closest("li");
  };
  const lead = (id) => {
    const heading = document.getElementById(id);
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };
  window.dashboardListing = { draw, lead, missing, press: (button) => (pressed = button.ariaLabel ?? "") };
}
