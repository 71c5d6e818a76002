// On the map only: where the browser has no WebGL, or the window is narrow and nothing was chosen, the address is made
// to ask for the drawing; else for the size of interactive map that suits the window. Asking twice changes nothing.
if (!window.dashboardWebgl) {
  window.dashboardWebgl = true;
  const hasWebgl = () => {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(context);
  };
  let able = null;
  const suit = (asked) => {
    const narrow = innerWidth < 768;
    able ??= hasWebgl();
    if (asked.get("view") === "drawing") return;
    if (!able || (narrow && !asked.has("view"))) asked.set("view", "drawing");
    else if (narrow) asked.set("size", "narrow");
    else if (innerWidth >= 1760) asked.set("size", "large");
    else asked.delete("size");
  };
  const fit = () => {
    if (!location.pathname.endsWith("/map")) return;
    const address = new URL(location.href);
    suit(address.searchParams);
    if (address.href === location.href) return;
    history.replaceState(history.state, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
  };
  window.addEventListener("popstate", fit);
  fit();
}
