// Copies a passage with its citation (data-copy) and says so; where the browser refuses, the text is laid out to copy by hand.
if (!window.dashboardCopy) {
  window.dashboardCopy = true;
  let silence = 0;
  const say = (text, seconds) => {
    const said = document.getElementById("copy-said");
    clearTimeout(silence);
    said.textContent = text;
    silence = setTimeout(() => (said.textContent = ""), seconds * 1000);
  };
  const copyBySelection = (area) => {
    area.focus();
    area.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  };
  const copy = async (button) => {
    const words = document.getElementById("copy-said").dataset;
    const copied = () => say(words.copied.replace("{name}", button.dataset.name), 4);
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      copied();
      return;
    } catch {
      // Refused or not there: an insecure address, an old browser, a closed permission.
    }
    button.closest(".passage").querySelector(".copy-by-hand")?.remove();
    const area = document.createElement("textarea");
    Object.assign(area, { value: button.dataset.copy, readOnly: true, className: "copy-by-hand", ariaLabel: words.refused });
    button.closest(".passage").append(area);
    if (copyBySelection(area)) {
      area.remove();
      button.focus();
      copied();
    } else say(words.refused, 12);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button);
    if (event.target.closest("button[data-print]")) print();
  });
}
