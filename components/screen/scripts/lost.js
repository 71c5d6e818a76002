// Streamlit's dialog on a lost server, English whatever the page speaks, shows ours (data-* of #content) in its place.
// Streamlit's own words stay in it, hidden (lost.css): its client changes them, and fails where they are gone. They
// show again where the dialog is one on something else, of which there are some while the server is there.
if (!window.dashboardLost) {
  window.dashboardLost = true;
  const [NAME, STATE] = ["lost-title", "data-test-connection-state"];
  // The client takes its dialog away a moment after it has connected again.
  const MOMENT = 200;
  const connected = () => document.querySelector("[data-testid=stApp]")?.getAttribute(STATE) === "CONNECTED";
  const add = (block, tag, text) => {
    const element = block.appendChild(document.createElement(tag));
    element.textContent = text;
    return element;
  };
  const speak = (dialog, words) => {
    const block = document.createElement("div");
    block.className = "lost";
    add(block, "h2", words.lostTitle).id = NAME;
    for (const text of [words.lostNow, words.lostThen]) add(block, "p", text);
    dialog.append(block);
    dialog.setAttribute("aria-labelledby", NAME);
    // One of them stands before the dialog, for screen readers alone.
    const buttons = dialog.closest("[data-testid=stDialog]").querySelectorAll("button");
    for (const button of buttons) button.setAttribute("aria-label", words.lostClose);
  };
  const fall = (dialog, block) => {
    if (!connected()) return;
    block.remove();
    dialog.setAttribute("aria-labelledby", dialog.querySelector("[slot=title]")?.id ?? "");
  };
  const look = () => {
    const words = document.getElementById("content")?.dataset;
    const dialog = document.querySelector("[data-testid=stDialog] [role=dialog]");
    if (!words || !dialog) return;
    const block = dialog.querySelector(".lost");
    if (!connected() && !block) speak(dialog, words);
    if (connected() && block) setTimeout(fall, MOMENT, dialog, block);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: [STATE] });
}
