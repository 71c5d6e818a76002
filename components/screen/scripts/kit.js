// A link of the kit whose file is not made yet (data-slow) says so when it is pressed, and when the file has come.
if (!window.dashboardKit) {
  window.dashboardKit = true;
  const nameOf = (link) => link.getAttribute("aria-label") || link.textContent.trim();
  const follow = async (link) => {
    const said = link.closest(".kit").querySelector(".kit-said");
    const say = (what) => (said.textContent = said.dataset[what].replace("{name}", () => nameOf(link)));
    const turn = (said.turn = {});
    say("coming");
    // The server makes a file once: this is answered when the download is.
    const came = await fetch(link.href, { method: "HEAD" }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (said.turn === turn) say(came ? "came" : "failed");
    if (came) delete link.dataset.slow;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".kit a[data-slow]");
    if (link) follow(link);
  });
}
