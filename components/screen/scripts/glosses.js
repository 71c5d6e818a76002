// The notes on the statement: a click on the words opens their note as their letter does; an opened note takes the focus.
if (!window.dashboardGlosses) {
  window.dashboardGlosses = true;
  document.addEventListener("click", (event) => {
    const words = event.target.closest(".glossed[data-gloss]");
    if (!words || event.target.closest(".gloss-sign") || !getSelection().isCollapsed) return;
    document.querySelector(`[popovertarget="gloss-${words.dataset.gloss}"]`)?.click();
  });
  document.addEventListener("toggle", (event) => {
    if (event.newState === "open" && event.target.matches?.(".gloss")) event.target.focus();
  }, true);
}
