// The colours of the styles follow Streamlit's theme by themselves (palette.py); what the server has drawn in them, the
// charts, the map and the slides, is asked for anew when the theme changes, but not for the time that a page is printed.
if (!window.dashboardTheme) {
  window.dashboardTheme = true;
  const app = document.querySelector("[data-testid=stApp]");
  const read = () => getComputedStyle(app).colorScheme;
  let drawn = read();
  const follow = () => {
    if (read() === drawn || matchMedia("print").matches) return;
    drawn = read();
    window.dispatchEvent(new PopStateEvent("popstate"));
  };
  new MutationObserver(follow).observe(app, { attributeFilter: ["class"] });
}
