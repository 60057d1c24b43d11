// veksle finds what axe-core finds: on each page of `faults.mjs` axe-core must find the page's fault in Chromium, and
// veksle, which sees only the file, must find it by the rule that the table names.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { faults, sound } from "./faults.mjs";
import { finish, launch, tools } from "./site.mjs";

const axe = tools("axe-core").source;
const veksle = path.resolve(process.argv[4]);

/** What veksle finds, by file. */
function ours(folder) {
  let report;
  try {
    report = execFileSync(veksle, ["check", "--html", folder, "--format", "json", "--lang", "en"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    report = error.stdout;
  }
  const found = new Map();
  for (const { file, rule } of JSON.parse(report).findings) found.set(file, [...(found.get(file) ?? []), rule]);
  return found;
}

/** What axe-core finds on a page: the names of its rules. */
async function theirs(page, file) {
  await page.goto(pathToFileURL(file).href, { waitUntil: "domcontentloaded" });
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const rules = { "target-size": { enabled: true }, "css-orientation-lock": { enabled: true } };
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], rules });
    return violations.map((rule) => rule.id);
  });
}

const folder = mkdtempSync(path.join(tmpdir(), "faults-"));
const pages = faults.map((fault, at) => {
  const name = `${String(at).padStart(2, "0")}-${fault.axe}.html`;
  writeFileSync(path.join(folder, name), fault.page ?? sound(fault.head ?? "", fault.body));
  return { ...fault, name };
});
writeFileSync(path.join(folder, "sound.html"), sound("", "<p>Stone</p>"));

const found = ours(folder);
const wrong = [];
for (const rule of found.get("sound.html") ?? []) wrong.push(`sound.html: veksle finds ${rule}`);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
for (const { axe: theirRule, veksle: ourRule, name } of pages) {
  const rules = await theirs(page, path.join(folder, name));
  if (!rules.includes(theirRule)) wrong.push(`${name}: axe-core does not find it, but ${rules.join(", ") || "nothing"}`);
  if (!(found.get(name) ?? []).includes(ourRule)) wrong.push(`${name}: ${ourRule} does not find it, but ${(found.get(name) ?? []).join(", ") || "nothing"}`);
  if (process.env.VEKSLE_SHOW) console.log(`${name}\n  axe-core: ${rules.join(", ")}\n  veksle: ${(found.get(name) ?? []).join(", ")}`);
}
await browser.close();
rmSync(folder, { recursive: true });
finish({ faults: wrong, count: pages.length }, "agreement with axe-core");
