// The Nu HTML checker finds no error on any page.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { files, finish, root, tools } from "./site.mjs";

const jar = tools("vnu-jar");
const all = files();
const run = spawnSync("java", ["-Xss2m", "-jar", jar, "--errors-only", "--stdout", "--format", "json", ...all], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
if (run.error) throw run.error;
const report = JSON.parse(run.stdout);
const faults = report.messages.map((message) => {
  const file = message.url ? path.relative(root, message.url.replace(/^file:/, "")) : "?";
  return `${file}:${message.lastLine}:${message.firstColumn ?? message.lastColumn}: ${message.message}`;
});
if (all.length === 0) faults.push("the site has no pages");
finish({ faults, count: all.length }, "valid HTML");
