// The document says the language and direction of the page that is drawn, also where a switch did not load it anew.
if (!window.dashboardLanguage) {
  window.dashboardLanguage = true;
  const follow = () => {
    const page = document.getElementById("content")?.dataset;
    const root = document.documentElement;
    if (page && root.lang !== page.lang) Object.assign(root, { lang: page.lang, dir: page.dir });
  };
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
}
