// The slides of /present are all in the page from the start, and moving among them asks for nothing: the address is kept
// (slide=, slides=), and windows of this browser that show them (view=notes) keep step through a channel.
if (!window.dashboardPresent) {
  window.dashboardPresent = true;
  const [IDLE, SWIPE, LEAST, STEPS] = [3000, 50, 0.25, 7];
  // How much larger than planned letters may be set, by kind of slide.
  const MOST = { table: 1.25, names: 1.2, number: 1.2, passage: 1.15, reply: 1.15, cover: 1.1 };
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("dashboard.present") : null;
  let [deck, at, overview, timer, started] = [null, 0, false, 0, Date.now()];
  // The slide seen last and the button pressed last, for when the talk is drawn anew with other slides.
  let [last, pressed] = ["", ""];
  const all = (what) => [...deck.querySelectorAll(what)];
  const one = (what) => deck.querySelector(what);
  const slides = () => all(".slide");
  const ids = () => slides().map((slide) => slide.dataset.slide);
  const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";
  const find = (id) => ids().findIndex((each) => each.toLowerCase() === id.toLowerCase());
  const showing = () => Boolean(deck?.isConnected) && !deck.hidden;

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
  const fitAll = () => {
    if (showing()) slides().forEach(fit);
  };

  const keep = (id) => {
    const address = new URL(location.href);
    address.searchParams.set("slide", id);
    if (deck.dataset.slides) address.searchParams.set("slides", deck.dataset.slides);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const say = (slide) => {
    const said = one(".deck-said");
    if (said.textContent !== slide.ariaLabel) said.textContent = slide.ariaLabel;
    const next = slides()[at + 1];
    one(".deck-coming").textContent = next ? deck.dataset.coming.replace("{title}", () => next.dataset.title) : deck.dataset.last;
  };
  const show = (index, { tell = true } = {}) => {
    const every = slides();
    at = Math.max(0, Math.min(index, every.length - 1));
    every.forEach((slide, place) => slide.classList.toggle("shown", place === at));
    for (const note of all(".deck-note")) note.hidden = note.dataset.note !== every[at].dataset.slide;
    one(".deck-notes").scrollTop = 0;
    every[at].scrollTop = 0;
    delete deck.dataset.black;
    say(every[at]);
    last = every[at].dataset.slide;
    keep(last);
    if (tell) channel?.postMessage(last);
  };
  const go = (index) => {
    for (const notice of all(".deck-notice")) notice.remove();
    show(index);
  };

  const wake = () => {
    if (!deck) return;
    delete deck.dataset.idle;
    clearTimeout(timer);
    timer = setTimeout(() => deck && (deck.dataset.idle = ""), IDLE);
  };
  const draw = (picture) => {
    const slide = slides()[find(picture.closest("[data-show]").dataset.show)];
    if (!slide || picture.firstChild) return;
    const copy = slide.cloneNode(true);
    copy.classList.add("shown");
    copy.inert = true;
    for (const name of ["aria-label", "aria-roledescription", "data-slide"]) copy.removeAttribute(name);
    picture.append(copy);
    fit(copy);
  };
  const present = () => {
    overview = false;
    deck.hidden = false;
    fitAll();
    show(at);
    deck.focus({ preventScroll: true });
  };
  const look = () => {
    overview = true;
    deck.hidden = true;
    document.querySelectorAll(".talk-picture").forEach(draw);
    const buttons = [...document.querySelectorAll(".talk-thumb")];
    const here = buttons.findLast((button) => find(button.dataset.show) <= at);
    for (const button of buttons) button.toggleAttribute("aria-current", button === here);
    const again = pressed && [...document.querySelectorAll(".talk button")].find((button) => button.ariaLabel === pressed);
    (again || here)?.focus({ preventScroll: true });
    if (!pressed) here?.scrollIntoView({ block: "center" });
    pressed = "";
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  };
  const notes = () => {
    if (deck.dataset.notes === "window") return;
    if (deck.dataset.notes) delete deck.dataset.notes;
    else deck.dataset.notes = "beside";
    one("[data-deck=notes]").ariaPressed = String(Boolean(deck.dataset.notes));
    fitAll();
  };
  const help = () => {
    const box = one(".deck-help");
    box.hidden = !box.hidden;
    (box.hidden ? deck : box).focus({ preventScroll: true });
  };
  const close = () => one(".deck-close").click();
  const escape = () => (one(".deck-help").hidden ? look() : help());
  const ACTS = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    first: () => go(0),
    last: () => go(Infinity),
    overview: look,
    black: () => deck.toggleAttribute("data-black"),
    reset: () => (started = Date.now()),
    full,
    notes,
    help,
    close,
    escape,
  };
  // As in PowerPoint and on presenters' remotes, Right is the next slide in a right-to-left deck too.
  const KEYS = {
    ArrowRight: "next",
    PageDown: "next",
    ArrowLeft: "previous",
    PageUp: "previous",
    Home: "first",
    End: "last",
    Escape: "escape",
    F5: "full",
    "?": "help",
    "؟": "help",
    ".": "black",
  };
  // By the key's place where the keyboard writes no Latin letters.
  const LETTERS = { KeyF: "full", KeyN: "notes", KeyO: "overview", KeyB: "black", KeyQ: "close" };
  const read = ({ key, code, shiftKey }) => {
    if (key === " ") return shiftKey ? "previous" : "next";
    if (KEYS[key]) return KEYS[key];
    return LETTERS[/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code];
  };
  addEventListener("keydown", (event) => {
    if (!deck?.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (overview) {
      const typing = event.target.closest?.("input, textarea");
      if (!typing && ["overview", "escape"].includes(read(event))) present();
      return;
    }
    if (event.key.length === 1 || KEYS[event.key]) event.stopPropagation();
    const pressing = event.key === " " && event.target.closest?.("button, a");
    const act = pressing ? undefined : read(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    ACTS[act]();
  }, true);

  document.addEventListener("click", (event) => {
    if (!deck?.isConnected) return;
    const button = event.target.closest?.("[data-deck], [data-show], [data-talk], .deck-window");
    if (!button) return;
    const { deck: act, show: wish, talk } = button.dataset;
    if (button.matches(".deck-window")) {
      const address = new URL(location.href);
      address.searchParams.set("view", "notes");
      button.href = address;
    } else if (act) ACTS[act]();
    else if (wish !== undefined) {
      at = wish ? Math.max(0, find(wish)) : at;
      present();
    } else {
      pressed = button.ariaLabel ?? "";
      const address = new URL(location.href);
      address.searchParams.delete("slide");
      if (talk) address.searchParams.set("slides", talk);
      else address.searchParams.delete("slides");
      history.pushState(null, "", address);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }
  });
  let touch = null;
  addEventListener("touchstart", ({ touches }) => (touch = touches.length === 1 ? touches[0] : null), { passive: true });
  addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!touch || !showing()) return;
    const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
    touch = null;
    if (Math.abs(across) < SWIPE || Math.abs(across) < 1.5 * Math.abs(down)) return;
    // A finger pushes the slide away towards where reading begins.
    const on = (across < 0) === (getComputedStyle(deck).direction === "ltr");
    ACTS[on ? "next" : "previous"]();
  }, { passive: true });
  for (const act of ["pointermove", "pointerdown", "focusin"]) addEventListener(act, wake, { passive: true });
  addEventListener("resize", fitAll);
  document.fonts.addEventListener("loadingdone", fitAll);
  if (channel)
    channel.onmessage = ({ data }) => {
      if (!deck?.isConnected || find(data) < 0 || find(data) === at) return;
      if (overview) at = find(data);
      else show(find(data), { tell: false });
    };

  const tick = () => {
    if (deck?.dataset.notes !== "window") return;
    const { lang, digits } = deck.dataset;
    const two = new Intl.NumberFormat(`${lang}-u-nu-${digits}`, { minimumIntegerDigits: 2 });
    const seconds = Math.floor((Date.now() - started) / 1000);
    const now = new Date();
    one(".deck-now").textContent = [now.getHours(), now.getMinutes()].map((part) => two.format(part)).join(":");
    one(".deck-timer").textContent = [Math.floor(seconds / 60), seconds % 60].map((part) => two.format(part)).join(":");
  };
  setInterval(tick, 1000);

  const arrive = () => {
    const found = document.querySelector(".deck");
    // Where the server is gone Streamlit says so in a dialog, and takes the keyboard and the mouse from all else.
    if (found) document.querySelector("[data-testid=stDialog] button[aria-label=Close]")?.click();
    if (found === deck) return;
    if (!found) {
      [deck, overview, last] = [null, false, ""];
      return;
    }
    const first = !deck;
    deck = found;
    if (asked("view") === "notes") deck.dataset.notes = "window";
    at = Math.max(0, find(asked("slide") || last));
    for (const image of all("img")) image.decode?.().catch(() => {});
    if (overview) {
      deck.hidden = false;
      fitAll();
      show(at, { tell: false });
      look();
    } else {
      fitAll();
      show(at, { tell: false });
      if (first) deck.focus({ preventScroll: true });
      wake();
    }
    tick();
  };
  new MutationObserver(arrive).observe(document.body, { childList: true, subtree: true });
  arrive();
}
