// Streamlit's own few words, English whatever the page speaks, are put in the language of the page (data-* of #content).
if (!window.dashboardWidgets) {
  window.dashboardWidgets = true;
  const PLACES = [
    ["search", "[data-testid=stTextInputField][type=search]", ["placeholder"]],
    ["clear", "[data-testid=stTextInputClearButton]", ["aria-label"]],
    ["map", ".mapboxgl-canvas", ["aria-label"]],
    ["zoomIn", ".mapboxgl-ctrl-zoom-in", ["aria-label", "title"]],
    ["zoomOut", ".mapboxgl-ctrl-zoom-out", ["aria-label", "title"]],
  ];
  const put = (element, attribute, text) => {
    if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
  };
  const speak = () => {
    const words = document.getElementById("content")?.dataset;
    if (!words) return;
    for (const [name, place, attributes] of PLACES)
      for (const element of document.querySelectorAll(place))
        for (const attribute of attributes) put(element, attribute, words[name]);
    for (const button of document.querySelectorAll('[aria-label^="Fullscreen"]')) {
      // The whole description of the drawing follows; its first clause tells one button from another.
      const [, about = ""] = button.getAttribute("aria-label").split(/:\s(.*)/s);
      put(button, "aria-label", [words.fullscreen, about.split(/[،,.](?=\s)/)[0]].filter(Boolean).join(": "));
    }
  };
  new MutationObserver(speak).observe(document.body, { childList: true, subtree: true });
}
