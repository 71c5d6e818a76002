// A server that the page has lost and found again may be a newer one: the page takes up the styles and scripts that the
// document now names. A script that runs already stays as it is.
if (!window.dashboardRenew) {
  window.dashboardRenew = true;
  const renew = async () => {
    const sent = await fetch(location.href).then((answer) => answer.text(), () => "");
    const now = new DOMParser().parseFromString(sent, "text/html");
    const [style, script] = ["look-style", "look-script"].map((id) => [document.getElementById(id), now.getElementById(id)]);
    const differ = ([old, fresh], what) => fresh && fresh[what] !== old[what];
    if (differ(style, "href")) {
      const [old, fresh] = style;
      fresh.addEventListener("load", () => old.remove());
      old.after(fresh);
    }
    if (differ(script, "src")) {
      const made = document.createElement("script");
      Object.assign(made, { id: "look-script", src: script[1].src });
      script[0].replaceWith(made);
    }
  };
  let [known, lost] = [false, false];
  const look = () => {
    const connected = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState === "CONNECTED";
    if (connected && lost) renew();
    lost = known && !connected;
    known ||= connected;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ["data-test-connection-state"] });
}
