// The letters of a slide are set as large as its kind allows and its frame holds (--k is how much larger than planned),
// and so are those of a small picture of it.
if (!window.dashboardFit) {
  const [LEAST, STEPS] = [0.25, 7];
  const MOST = { table: 1.25, names: 1.2, number: 1.2, passage: 1.15, reply: 1.15, cover: 1.1 };
  const bursts = (slide) => {
    const body = slide.querySelector(".slide-body");
    const boxes = [slide, body];
    return boxes.some((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
  };
  const scale = (slide, much) => slide.style.setProperty("--k", much.toFixed(3));
  const fit = (slide) => {
    const kind = [...slide.classList].map((name) => name.replace("slide-", "")).find((name) => name in MOST);
    let [low, high] = [LEAST, MOST[kind] ?? 1];
    scale(slide, high);
    if (!bursts(slide)) return;
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (low + high) / 2;
      scale(slide, middle);
      if (bursts(slide)) high = middle;
      else low = middle;
    }
    scale(slide, low);
  };
  const picture = (frame, slide) => {
    const copy = slide.cloneNode(true);
    copy.classList.add("shown");
    copy.inert = true;
    for (const name of ["aria-label", "aria-roledescription", "data-slide"]) copy.removeAttribute(name);
    frame.replaceChildren(copy);
    fit(copy);
  };
  window.dashboardFit = { fit, picture };
}
