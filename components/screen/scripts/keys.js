// What a key means while slides are shown; undefined where it means nothing.
if (!window.dashboardKeys) {
  // As in PowerPoint and on presenters' remotes, Right is the next slide in a right-to-left deck too.
  const KEYS = {
    ArrowRight: "next",
    PageDown: "next",
    ArrowLeft: "previous",
    PageUp: "previous",
    Home: "first",
    End: "last",
    Escape: "escape",
    F5: "full",
    "?": "help",
    "؟": "help",
    ".": "black",
  };
  // By the key's place where the keyboard writes no Latin letters.
  const LETTERS = { KeyF: "full", KeyN: "notes", KeyO: "overview", KeyB: "black", KeyQ: "close" };
  const read = ({ key, code, shiftKey }) => {
    if (key === " ") return shiftKey ? "previous" : "next";
    if (KEYS[key]) return KEYS[key];
    return LETTERS[/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code];
  };
  window.dashboardKeys = { read };
}
