// Slides are put in, left out and moved: the address says which there are (slides=), and the page is drawn anew.
if (!window.dashboardArrange) {
  // What has been asked for and is not drawn yet: a second press goes on from there.
  let wish = null;
  const swap = (names, at) =>
    at < 0 || at + 1 >= names.length ? names : [...names.slice(0, at), names[at + 1], names[at], ...names.slice(at + 2)];
  const ACTS = {
    earlier: (names, name) => swap(names, names.indexOf(name) - 1),
    later: (names, name) => swap(names, names.indexOf(name)),
    drop: (names, name) => names.filter((each) => each !== name),
    add: (names, name) => [...new Set([...names, name])],
    usual: (names, all) => all.split(","),
  };
  const connected = () => document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState === "CONNECTED";
  const arrange = (deck, { arrange: act, name }) => {
    if (!connected()) {
      document.querySelector(".talk-gone")?.focus();
      return false;
    }
    const next = ACTS[act](wish ?? deck.dataset.names.split(","), name);
    if (!next.length) return false;
    wish = next;
    const address = new URL(location.href);
    address.searchParams.delete("slide");
    if (act === "usual") address.searchParams.delete("slides");
    else address.searchParams.set("slides", wish.join(","));
    history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
    return true;
  };
  const settle = (deck) => {
    if (wish?.join(",") === deck.dataset.names) wish = null;
  };
  addEventListener("popstate", ({ isTrusted }) => {
    if (isTrusted) wish = null;
  });
  window.dashboardArrange = { arrange, settle, waiting: () => wish !== null };
}
