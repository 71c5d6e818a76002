// The second window: it has the notes, the time of day, and how long the talk has lasted.
if (!window.dashboardAside) {
  let started = Date.now();
  const open = (event, link) => {
    const address = new URL(location.href);
    address.searchParams.set("view", "notes");
    const opened = window.open(address, "talk-notes", "popup,width=1100,height=760");
    opened?.focus();
    if (opened) event.preventDefault();
    // Where no window may be opened, the link may open one: st.html takes its target away.
    else [link.href, link.target] = [address, "talk-notes"];
  };
  const tick = () => {
    const deck = document.querySelector(".deck[data-notes=window]");
    if (!deck) return;
    const { lang, digits } = deck.dataset;
    const two = new Intl.NumberFormat(`${lang}-u-nu-${digits}`, { minimumIntegerDigits: 2 });
    const seconds = Math.floor((Date.now() - started) / 1000);
    const now = new Date();
    const write = (where, parts) => (deck.querySelector(where).textContent = parts.map((part) => two.format(part)).join(":"));
    write(".deck-now", [now.getHours(), now.getMinutes()]);
    write(".deck-timer", [Math.floor(seconds / 60), seconds % 60]);
  };
  setInterval(tick, 1000);
  window.dashboardAside = { open, tick, reset: () => (started = Date.now()) };
}
