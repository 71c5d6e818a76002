// A page that stands still without its foot has lost what the server drew: Streamlit's client empties the page where what
// it asked for before a change of page is answered after it. It is asked for anew, a few times and no more.
if (!window.dashboardRecover) {
  window.dashboardRecover = true;
  const [EVERY, WAITS, MOST] = [1000, 2, 3];
  let [begun, waited, asked] = [false, 0, 0];
  const isLost = () => {
    const { testScriptState: script, testConnectionState: connection } =
      document.querySelector("[data-testid=stApp]")?.dataset ?? {};
    const still = script === "notRunning" && connection === "CONNECTED";
    return still && !document.querySelector(".page-foot, .page-fault, [data-testid=stException]");
  };
  // The first page may come late from a server that is busy, and be left at once.
  new MutationObserver((_, watch) => {
    begun = Boolean(document.getElementById("content"));
    if (begun) watch.disconnect();
  }).observe(document, { childList: true, subtree: true });
  setInterval(() => {
    if (document.querySelector(".page-foot")) asked = 0;
    waited = begun && isLost() ? waited + 1 : 0;
    if (waited < WAITS || asked === MOST) return;
    [waited, asked] = [0, asked + 1];
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, EVERY);
}
