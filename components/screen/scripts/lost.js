// Streamlit's dialog on a lost server, English whatever the page speaks, shows ours (data-* of #content) in its place.
// Streamlit's own words stay in it, hidden (lost.css): its client changes them, and fails where they are gone.
if (!window.dashboardLost) {
  window.dashboardLost = true;
  const NAME = "lost-title";
  const add = (block, tag, text) => {
    const element = block.appendChild(document.createElement(tag));
    element.textContent = text;
    return element;
  };
  const speak = () => {
    const words = document.getElementById("content")?.dataset;
    const dialog = document.querySelector("[data-testid=stDialog] [role=dialog]");
    if (!words || !dialog || dialog.querySelector(".lost")) return;
    const block = document.createElement("div");
    block.className = "lost";
    add(block, "h2", words.lostTitle).id = NAME;
    for (const text of [words.lostNow, words.lostThen]) add(block, "p", text);
    dialog.append(block);
    dialog.setAttribute("aria-labelledby", NAME);
    dialog.querySelector("button")?.setAttribute("aria-label", words.lostClose);
  };
  new MutationObserver(speak).observe(document.body, { childList: true, subtree: true });
}
