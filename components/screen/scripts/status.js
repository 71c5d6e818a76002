// A count that changes while one types (data-status) is announced: the block around it, which stays, becomes a live region.
if (!window.dashboardStatus) {
  window.dashboardStatus = true;
  const look = () => {
    for (const block of document.querySelectorAll("[data-testid=stHtml][role=status]"))
      if (!block.querySelector("[data-status]")) block.removeAttribute("role");
    for (const found of document.querySelectorAll("[data-status]"))
      found.closest("[data-testid=stHtml]").setAttribute("role", "status");
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
