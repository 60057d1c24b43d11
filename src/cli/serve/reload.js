// Reloads the page when the site has changed. Scroll and focus are kept, and the reload is told to screen readers.
(() => {
  const key = "veksle:" + location.pathname;
  const path = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (at.id) { steps.unshift("#" + CSS.escape(at.id)); break; }
      const same = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      steps.unshift(at.localName + ":nth-of-type(" + (same.indexOf(at) + 1) + ")");
    }
    return steps.join(" > ");
  };
  const kept = sessionStorage.getItem(key);
  if (kept) {
    sessionStorage.removeItem(key);
    const state = JSON.parse(kept);
    const focused = state.focus && document.querySelector(state.focus);
    if (focused) focused.focus({ preventScroll: true });
    scrollTo({ top: state.top, left: state.left, behavior: "instant" });
    const live = document.getElementById("veksle-live");
    setTimeout(() => { live.textContent = live.dataset.reloaded; }, 100);
  }
  const reload = () => {
    const active = document.activeElement;
    const focus = active && active !== document.body ? path(active) : null;
    sessionStorage.setItem(key, JSON.stringify({ top: scrollY, left: scrollX, focus }));
    location.reload();
  };
  const source = new EventSource("/_veksle/events?" + location.pathname);
  let lost = false;
  source.onmessage = reload;
  source.onerror = () => { lost = true; };
  source.onopen = () => { if (lost) reload(); };
})();
