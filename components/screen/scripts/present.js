// The slides of /present are all in the page from the start, and moving among them asks for nothing: the address is kept
// (slide=, slides=), and windows of this browser that show them (view=notes) keep step through a channel.
if (!window.dashboardPresent) {
  window.dashboardPresent = true;
  const IDLE = 3000;
  const { fit, inline, picture } = window.dashboardFit;
  const { read } = window.dashboardKeys;
  const { arrange, settle, waiting } = window.dashboardArrange;
  const { open, reset, tick } = window.dashboardAside;
  const { draw, lead, missing, press } = window.dashboardListing;
  const { follow } = window.dashboardGestures;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("dashboard.present") : null;
  // `last` is the slide seen last, for when the talk is drawn anew with other slides.
  let [deck, at, last, overview, timer, moved] = [null, 0, "", false, 0, false];
  const all = (what) => [...deck.querySelectorAll(what)];
  const one = (what) => deck.querySelector(what);
  const slides = () => all(".deck-stage > .slide");
  const ids = () => slides().map((slide) => slide.dataset.slide);
  const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";
  const find = (id) => ids().findIndex((each) => each.toLowerCase() === id.toLowerCase());
  const showing = () => Boolean(deck?.isConnected) && !deck.hidden;
  const fitAll = () => {
    if (showing()) slides().forEach(fit);
  };

  const keep = (id) => {
    const address = new URL(location.href);
    address.searchParams.set("slide", id);
    if (deck.dataset.slides && !waiting()) address.searchParams.set("slides", deck.dataset.slides);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const say = (slide) => {
    const said = one(".deck-said");
    if (said.textContent !== slide.ariaLabel) said.textContent = slide.ariaLabel;
    const next = slides()[at + 1];
    one(".deck-coming").textContent = next ? deck.dataset.coming.replace("{title}", () => next.dataset.title) : deck.dataset.last;
    if (deck.dataset.notes !== "window") return;
    if (next) picture(one(".deck-after"), next);
    else one(".deck-after").replaceChildren();
  };
  const show = (index, { tell = true } = {}) => {
    const every = slides();
    at = Math.max(0, Math.min(index, every.length - 1));
    every.forEach((slide, place) => slide.classList.toggle("shown", place === at));
    for (const note of all(".deck-note")) note.hidden = note.dataset.note !== every[at].dataset.slide;
    one(".deck-notes").scrollTop = 0;
    every[at].scrollTop = 0;
    delete deck.dataset.black;
    moved ||= at > 0;
    one(".deck-hint").hidden = moved;
    say(every[at]);
    last = every[at].dataset.slide;
    keep(last);
    if (tell) channel?.postMessage(last);
  };
  const go = (index) => {
    for (const notice of all(".deck-notice")) notice.remove();
    show(index);
    // Before the first slide there is none: where reading runs from the right, Left may have been meant for the next.
    if (index < 0) one(".deck-hint").hidden = false;
  };

  const rest = () => {
    clearTimeout(timer);
    if (deck) deck.dataset.idle = "";
  };
  const wake = () => {
    if (!deck) return;
    delete deck.dataset.idle;
    clearTimeout(timer);
    timer = setTimeout(rest, IDLE);
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
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    draw(slides(), at)?.scrollIntoView({ block: "nearest" });
  };
  const kit = () => {
    look();
    lead("kit");
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
    delete deck.dataset.black;
    box.hidden = !box.hidden;
    (box.hidden ? deck : box).focus({ preventScroll: true });
  };
  const ACTS = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    first: () => go(0),
    last: () => go(Infinity),
    overview: look,
    black: () => deck.toggleAttribute("data-black"),
    kit,
    reset,
    full,
    notes,
    help,
    close: () => one(".deck-close").click(),
    // Who presses it before a black screen wants the slide back.
    escape: () => ("black" in deck.dataset ? show(at) : one(".deck-help").hidden ? look() : help()),
  };
  addEventListener("keydown", (event) => {
    if (!deck?.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (overview) {
      const typing = event.target.closest?.("input, textarea");
      if (!typing && ["overview", "escape"].includes(read(event))) present();
      return;
    }
    if (event.key.length === 1 || read(event)) event.stopPropagation();
    const pressing = event.key === " " && event.target.closest?.("button, a, summary");
    const act = pressing ? undefined : read(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    ACTS[act]();
    if (!["next", "previous", "first", "last"].includes(act)) return;
    deck.focus({ preventScroll: true });
    rest();
  }, true);

  document.addEventListener("click", (event) => {
    if (!deck?.isConnected) return;
    const button = event.target.closest?.("[data-deck], [data-show], [data-arrange], .deck-window");
    if (!button) return;
    const { deck: act, show: wish } = button.dataset;
    if (button.matches(".deck-window")) open(event, button);
    else if (act) ACTS[act]();
    else if (wish !== undefined) {
      at = wish ? Math.max(0, find(wish)) : at;
      present();
    } else if (arrange(deck, button.dataset)) press(button);
  });
  follow(() => showing() && deck, (act) => ACTS[act]());
  for (const act of ["pointermove", "pointerdown", "focusin"]) addEventListener(act, wake, { passive: true });
  addEventListener("resize", fitAll);
  document.fonts.addEventListener("loadingdone", fitAll);
  if (channel)
    channel.onmessage = ({ data }) => {
      if (!deck?.isConnected || find(data) < 0 || find(data) === at) return;
      if (overview) at = find(data);
      else show(find(data), { tell: false });
    };

  const arrive = () => {
    const found = document.querySelector(".deck");
    // Where the server is gone Streamlit says so in a dialog, and takes the keyboard and the mouse from all else.
    if (found) document.querySelector("[data-testid=stDialog] [role=dialog] button")?.click();
    if (found === deck) {
      // The list is drawn after the slides when they are chosen anew.
      if (overview && missing()) draw(slides(), at);
      return;
    }
    if (!found) {
      [deck, overview, last, moved] = [null, false, "", false];
      return;
    }
    const first = !deck;
    deck = found;
    all("img.slide-drawing").forEach(inline);
    settle(deck);
    if (asked("view") === "notes") deck.dataset.notes = "window";
    at = Math.max(0, find(asked("slide") || last));
    if (overview) {
      deck.hidden = false;
      fitAll();
      show(at, { tell: false });
      deck.hidden = true;
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
