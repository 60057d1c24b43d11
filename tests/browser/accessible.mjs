// axe-core finds no violation on any page, in light or in dark, and no text whose contrast it cannot judge.

import { finish, tools, visit } from "./site.mjs";

const axe = tools("axe-core").source;
const scheme = process.argv[4];

async function judge(page, address, origin) {
  await page.goto(origin + address);
  await page.evaluate(axe);
  const { violations, unseen, dark } = await page.evaluate(async () => {
    const luminance = getComputedStyle(document.body).backgroundColor.match(/\d+/g).reduce((sum, part) => sum + +part, 0);
    const { violations, incomplete } = await globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"] });
    return { violations, unseen: incomplete.filter((rule) => rule.id === "color-contrast"), dark: luminance < 384 };
  });
  const faults = [...violations, ...unseen].flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`),
  );
  if (dark !== (scheme === "dark")) faults.push(`the page is not drawn in ${scheme}`);
  return faults;
}

const options = { bypassCSP: true, colorScheme: scheme, viewport: { width: 1280, height: 900 } };
finish(await visit(options, judge), `axe-core in ${scheme}`);
