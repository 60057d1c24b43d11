// The first stop is the skip link, which works; every stop shows its focus, is in view, and the last one lets go.
// A page is opened when it has a kind of element that no page before it had.

import { finish, varied, visit } from "./site.mjs";

/** What has the focus, and what is wrong with how it shows. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const shown = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const covered = inside && top !== null && !element.contains(top) && !top.contains(element);
  return { html: element.outerHTML.slice(0, 120), skip: element.matches("a.skip-link"), shown, inside, covered };
}

async function judge(page, address, origin) {
  const faults = [];
  await page.goto(origin + address);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(stop);
  if (!first?.skip) faults.push("the first stop is not the skip link");
  else if (!first.inside) faults.push("the skip link does not show when it has the focus");
  await page.keyboard.press("Enter");
  if (!(await page.evaluate(() => document.activeElement?.matches("main")))) faults.push("the skip link does not lead to main");

  await page.goto(origin + address);
  const limit = (await page.locator("a, button, input, select, textarea, summary, video, [tabindex]").count()) + 4;
  let stops = 0;
  for (; stops <= limit; stops += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(stop);
    if (now === null || (now.skip && stops > 0)) break;
    if (!now.shown) faults.push(`focus does not show on ${now.html}`);
    if (!now.inside) faults.push(`focus is out of view on ${now.html}`);
    if (now.covered) faults.push(`something covers ${now.html}`);
  }
  if (stops > limit) faults.push("the keyboard is trapped");
  return faults;
}

finish(await visit({ viewport: { width: 1280, height: 720 } }, judge, varied()), "keyboard");
