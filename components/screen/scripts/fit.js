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
  // In an image a drawing has only the machine's letters; set into the page itself it has those of the page.
  const inline = (image) => {
    const bytes = Uint8Array.from(atob(image.src.split(",")[1]), (each) => each.charCodeAt(0));
    const drawing = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "image/svg+xml").documentElement;
    drawing.setAttribute("class", image.className);
    drawing.setAttribute("role", "img");
    drawing.style.direction = drawing.getAttribute("direction") ?? "ltr";
    drawing.setAttribute("aria-label", image.alt);
    image.replaceWith(drawing);
  };
  // A pattern of a drawing that is hidden paints nothing: a copy has patterns of its own.
  let copies = 0;
  const rename = (copy) => {
    for (const pattern of copy.querySelectorAll("pattern")) {
      const painted = copy.querySelectorAll(`[fill="url(#${pattern.id})"]`);
      pattern.id = `${pattern.id}-${(copies += 1)}`;
      for (const each of painted) each.setAttribute("fill", `url(#${pattern.id})`);
    }
  };
  const picture = (frame, slide) => {
    const copy = slide.cloneNode(true);
    copy.classList.add("shown");
    copy.inert = true;
    rename(copy);
    for (const name of ["aria-label", "aria-roledescription", "data-slide"]) copy.removeAttribute(name);
    frame.replaceChildren(copy);
    fit(copy);
  };
  window.dashboardFit = { fit, inline, picture };
}
