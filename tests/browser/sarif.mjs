// The SARIF report is what the schema of SARIF 2.1.0 asks for. The schema is the copy of OASIS' that the package
// serde-sarif carries in its source; on a report with a fault the test must fail, and it tries that too.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { faults, sound } from "./faults.mjs";
import { finish, tools } from "./site.mjs";

const Ajv = tools("ajv").default;
const veksle = path.resolve(process.argv[4]);

function run(program, args) {
  try {
    return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return error.stdout;
  }
}

function schema() {
  const host = run("rustc", ["-vV"]).match(/host: (.*)/)[1];
  const { packages } = JSON.parse(run("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", host]));
  const { manifest_path } = packages.find(({ name }) => name === "serde-sarif");
  return JSON.parse(readFileSync(path.join(path.dirname(manifest_path), "src/schema.json"), "utf8"));
}

const folder = mkdtempSync(path.join(tmpdir(), "sarif-"));
faults.forEach((fault, at) => writeFileSync(path.join(folder, `${at}.html`), fault.page ?? sound(fault.head ?? "", fault.body)));
const report = JSON.parse(run(veksle, ["check", "--html", folder, "--format", "sarif", "--lang", "nn"]));
rmSync(folder, { recursive: true });

const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema());
const wrong = [];
if (!validate(report)) for (const { instancePath, message } of validate.errors) wrong.push(`${instancePath} ${message}`);
const { results, tool } = report.runs[0];
const rules = new Set(tool.driver.rules.map(({ id }) => id));
for (const { ruleId, locations } of results) {
  if (!rules.has(ruleId)) wrong.push(`${ruleId} is not described`);
  const { artifactLocation, region } = locations[0].physicalLocation;
  if (artifactLocation.uri.startsWith("/") || !(region.startLine > 0)) wrong.push(`${ruleId} has no place`);
}
if (validate({ ...report, version: "2.0.0" })) wrong.push("the schema accepts another version");
finish({ faults: wrong, count: results.length }, "SARIF");
