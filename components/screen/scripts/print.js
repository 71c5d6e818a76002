// A chart that draws itself is as wide as the window: before it is printed it is told how much smaller the paper is.
if (!window.dashboardPrint) {
  window.dashboardPrint = true;
  const PAPER = 660;
  addEventListener("beforeprint", () => {
    for (const chart of document.querySelectorAll(".st-key-curve"))
      chart.style.setProperty("--paper", Math.min(1, PAPER / chart.getBoundingClientRect().width).toFixed(3));
  });
}
