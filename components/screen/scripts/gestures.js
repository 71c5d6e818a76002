// A finger that pushes a slide away: towards where reading begins for the next one, back for that before.
if (!window.dashboardGestures) {
  const LEAST = 50;
  const follow = (showing, act) => {
    let touch = null;
    addEventListener("touchstart", ({ touches }) => (touch = touches.length === 1 ? touches[0] : null), { passive: true });
    addEventListener("touchend", ({ changedTouches: [end] }) => {
      const deck = showing();
      if (!touch || !deck) return;
      const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
      touch = null;
      if (Math.abs(across) < LEAST || Math.abs(across) < 1.5 * Math.abs(down)) return;
      act((across < 0) === (getComputedStyle(deck).direction === "ltr") ? "next" : "previous");
    }, { passive: true });
  };
  window.dashboardGestures = { follow };
}
