// What the page does beside being read: it opens what a link names, copies sentences, searches lists. All else needs no script.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const said = document.querySelector(".said");
  let silence = 0;
  const say = (text) => {
    clearTimeout(silence);
    said.textContent = text;
    silence = setTimeout(() => (said.textContent = ""), 5000);
  };

  // The page in another language is called as this one is, under whatever name the two were saved.
  const own = decodeURIComponent(location.pathname).split("/").pop();
  for (const link of document.querySelectorAll(".other")) {
    const name = own.replace(`offline-${root.lang}`, `offline-${link.hreflang}`);
    if (name !== own) [link.href, link.textContent] = [encodeURIComponent(name), name];
  }

  // A link into something folded opens it.
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.closest("[hidden]")?.removeAttribute("hidden");
    (target.closest(".figure") || target).scrollIntoView();
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) setTimeout(arrive);
  });
  if (location.hash) arrive();

  const textOf = (within, what) => within.querySelector(what)?.textContent.trim() ?? "";
  const takes = {
    sentence: (card) => textOf(card, ".quote-said"),
    short: (card) => textOf(card, ".quote-short"),
    with_caveat: (card) =>
      said.dataset.caveat
        .replace("{text}", () => textOf(card, ".quote-said"))
        .replace("{caveat}", () => textOf(card, ".quote-caveat span")),
  };
  // What copies a figure is set into its card when it is unfolded for the first time.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!target.matches?.(".figure[open]") || target.querySelector(".copies")) return;
      const copies = document.getElementById("copies").content.cloneNode(true);
      if (!target.querySelector(".quote-caveat")) copies.querySelector("[data-take=with_caveat]").remove();
      target.querySelector(".quote-short").after(copies);
    },
    true,
  );
  const copyBySelection = (text, around) => {
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "by-hand" });
    area.setAttribute("aria-label", said.dataset.refused);
    around.append(area);
    area.focus();
    area.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      // An old browser: the text stays, to be copied by hand.
    }
    if (done) area.remove();
    return done;
  };
  const copy = async (button, text) => {
    const name = button.dataset.name || button.textContent.trim();
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = copyBySelection(text, button.closest(".figure-body, .passage"));
    }
    say(done ? said.dataset.copied.replace("{name}", () => name) : said.dataset.refused);
    if (done) button.focus();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.take) copy(button, takes[button.dataset.take](button.closest(".figure-body")));
    else if (button?.dataset.copy) copy(button, button.dataset.copy);
  });

  // The notes on the statement open from their words too.
  document.addEventListener("click", (event) => {
    const words = event.target.closest(".glossed[data-gloss]");
    if (!words || event.target.closest(".gloss-sign") || !getSelection().isCollapsed) return;
    document.querySelector(`[popovertarget="gloss-${words.dataset.gloss}"]`)?.click();
  });

  // The search compares as the product's own does: no case, accents, articles; one form of each Arabic letter.
  const ALIKE = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي", ک: "ك", ی: "ي", ء: "" };
  const fold = (text) =>
    text
      .replace(/[أإآٱىةؤئکیء]/g, (letter) => ALIKE[letter])
      .normalize("NFKD")
      .replace(/[\p{M}\u0640]/gu, "")
      .toLowerCase()
      .replace(/['’‘`´ʿʾʼ]/g, "")
      .replace(/(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}])\.(?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu, "")
      .replace(/(?<![\p{L}\p{N}])(al|el|ar|as|ash|ad|at|an|az)[-\s\u2010-\u2014](?=[\p{L}\p{N}])/gu, " ")
      .replace(/(?<![\p{L}\p{N}])ال(?=[\p{L}\p{N}]{2})/gu, "")
      .replaceAll("isation", "ization")
      .replaceAll("centre", "center")
      .replaceAll("defence", "defense")
      .replace(/[^\p{L}\p{N}\s]/gu, " ")
      .trim()
      .split(/\s+/)
      .join(" ");
  const search = (box) => {
    const words = fold(box.value).split(" ").filter(Boolean);
    const items = [...document.querySelectorAll(box.dataset.searches)];
    let shown = 0;
    for (const item of items) {
      item.folded ??= item.dataset.find ?? fold(item.textContent);
      const found = words.every((word) => item.folded.includes(word));
      item.hidden = !found;
      const detail = item.nextElementSibling;
      if (detail?.matches("tr.detail")) detail.hidden = !found;
      shown += found;
    }
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".figure:not([hidden])");
    for (const gap of document.querySelectorAll("tr.gap")) if (box.dataset.searches === ".led") gap.hidden = words.length > 0;
    const { shown: some, none } = said.dataset;
    const numbers = { shown, total: items.length };
    box.parentElement.querySelector(".search-said").textContent = !words.length
      ? ""
      : shown
        ? some.replace(/\{(shown|total)\}/g, (_, name) => numbers[name])
        : none;
  };
  document.addEventListener("input", (event) => {
    if (event.target.dataset.searches) search(event.target);
  });
})();
