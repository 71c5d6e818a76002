// On the desk: what Streamlit's box for files and its grid say in English is put in the language of the page, which
// stands in the data-* of .desk-words. The name of what they belong to, after a colon, stays. A link to the form for a
// source opens it.
if (!window.dashboardDesk) {
  window.dashboardDesk = true;
  const NAMES = { "Add row": "addRow", "Delete row(s)": "deleteRows", "Show/hide columns": "columns", Search: "find" };
  const PLACES = {
    clearChoice: "[data-testid=stSelectbox] button[aria-label='Clear value']",
    file: "[data-testid=stFileUploaderDropzoneInput]",
    closeSearch: ".gdg-search-bar [data-testid=search-close-button]",
  };
  const write = (place, text) => {
    const node = document.querySelector(place)?.firstChild;
    if (node && node.nodeType === Node.TEXT_NODE && node.data !== text) node.data = text;
  };
  const speak = () => {
    const words = document.querySelector(".desk-words")?.dataset;
    if (!words) return;
    write("[data-testid=stFileUploaderDropzone] button p", words.upload);
    write("[data-testid=stFileUploaderDropzoneInstructions] span", words.limit);
    for (const [name, place] of Object.entries(PLACES))
      for (const found of document.querySelectorAll(place))
        if (found.ariaLabel !== words[name]) found.ariaLabel = words[name];
    for (const button of document.querySelectorAll("[data-testid=stElementToolbarButton] button[aria-label]")) {
      const [name, about = ""] = button.ariaLabel.split(/:\s(.*)/s);
      if (NAMES[name] && words[NAMES[name]] !== name) button.ariaLabel = about ? `${words[NAMES[name]]}: ${about}` : words[NAMES[name]];
    }
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a[href='#add-source']")) return;
    document.querySelector(".st-key-desk-adding details:not([open]) summary")?.click();
  });
  new MutationObserver(speak).observe(document.body, { childList: true, subtree: true, characterData: true });
}
