// Copies a text (data-copy) and says so; where the browser refuses, the text is laid out to copy by hand. What stands in
// it for the product's own address (data-origin), which only the browser knows, is filled in.
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
  const fill = ({ copy, origin }) => {
    const here = new URL(".", location.href).href.replace(/\/$/, "");
    return origin ? copy.replaceAll(origin, () => here) : copy;
  };
  const copy = async (button) => {
    const text = fill(button.dataset);
    const around = button.closest(".passage, .quote");
    const words = document.getElementById("copy-said").dataset;
    const copied = () => say(words.copied.replace("{name}", button.dataset.name), 4);
    try {
      await navigator.clipboard.writeText(text);
      copied();
      return;
    } catch {
      // Refused or not there: an insecure address, an old browser, a closed permission.
    }
    around.querySelector(".copy-by-hand")?.remove();
    const area = document.createElement("textarea");
    Object.assign(area, { value: text, readOnly: true, className: "copy-by-hand", ariaLabel: words.refused });
    around.append(area);
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
