// At 320 pixels, which is 1280 at 400 %, no page scrolls sideways: as drawn, and with the text spacing of WCAG 1.4.12.

import { finish, visit } from "./site.mjs";

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** The elements that reach out of the window, those inside a region that scrolls by itself left out. */
function wide() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const out = [...document.querySelectorAll("body *")].filter((element) => {
    if (element.getBoundingClientRect().right <= innerWidth + 0.5) return false;
    for (let parent = element.parentElement; parent; parent = parent.parentElement) if (scrolls(parent)) return false;
    return true;
  });
  return [document.documentElement.scrollWidth + " px wide", ...out.map((element) => element.outerHTML.slice(0, 120))];
}

async function judge(page, address, origin) {
  await page.goto(origin + address);
  const plain = await page.evaluate(wide);
  await page.addStyleTag({ content: spacing });
  const spaced = await page.evaluate(wide);
  return [...plain, ...spaced.map((fault) => `with wide text: ${fault}`)].slice(0, 6);
}

finish(await visit({ bypassCSP: true, viewport: { width: 320, height: 640 } }, judge), "320 pixels");
