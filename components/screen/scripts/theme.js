// The colours of the styles follow Streamlit's theme by themselves (palette.py); what the server has drawn in them, the
// charts, the map and the slides, is asked for anew when the theme changes, but not for the time that a page is printed.
if (!window.dashboardTheme) {
  window.dashboardTheme = true;
  let [app, drawn] = [null, ""];
  const read = () => getComputedStyle(app).colorScheme;
  const follow = () => {
    if (read() === drawn || matchMedia("print").matches) return;
    drawn = read();
    window.dispatchEvent(new PopStateEvent("popstate"));
  };
  const begin = new MutationObserver(() => {
    if (!document.getElementById("content")) return;
    begin.disconnect();
    app = document.querySelector("[data-testid=stApp]");
    drawn = read();
    new MutationObserver(follow).observe(app, { attributeFilter: ["class"] });
  });
  begin.observe(document.body, { childList: true, subtree: true });
}
