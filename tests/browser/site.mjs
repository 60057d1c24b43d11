// What the tests share: the built site over HTTP with its own headers, its pages, and a browser.

import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

export const root = path.resolve(process.argv[2]);
export const tools = createRequire(path.join(path.resolve(process.argv[3]), "package.json"));

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Every HTML file of the site, as paths below its root, in order. */
export function files(dir = root) {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) return files(file);
      return file.endsWith(".html") ? [file] : [];
    });
}

/** The pages that a reader can open. One that only sends the reader on is left out. */
function pages() {
  return files().filter((file) => !/http-equiv="?refresh/.test(readFileSync(file, "utf8")));
}

function address(file) {
  return "/" + path.relative(root, file).replace(/(^|\/)index\.html$/, "$1");
}

/** Of the pages, in order, each that has a kind of element, by name and class, that none before it had. */
export function varied() {
  const seen = new Set();
  const adds = (file) => {
    const kinds = readFileSync(file, "utf8").match(/<[a-z][a-z0-9]*( class=("[^"]*"|[^\s>]+))?/g) ?? [];
    const before = seen.size;
    for (const kind of kinds) seen.add(kind);
    return seen.size > before;
  };
  return pages().filter(adds).map(address);
}

/** The headers that the site itself asks to be served with, from `_headers`. */
function headers() {
  const file = path.join(root, "_headers");
  if (!existsSync(file)) throw new Error("the site has no _headers");
  const lines = readFileSync(file, "utf8").split("\n");
  const start = lines.indexOf("/*");
  const own = lines.slice(start + 1);
  const end = own.findIndex((line) => !/^\s+\S/.test(line));
  return own.slice(0, end < 0 ? undefined : end).map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
}

/** Serves the site on a free port of this machine and gives its origin. */
export async function serve() {
  const own = headers();
  if (!own.some(([name]) => name.toLowerCase() === "content-security-policy")) {
    throw new Error("_headers has no Content-Security-Policy");
  }
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = path.join(root, path.normalize(address));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, "index.html");
    const found = existsSync(file);
    for (const [name, value] of own) response.setHeader(name, value);
    response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
    response.writeHead(found ? 200 : 404);
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The Chromium of this machine. */
export function launch() {
  const named = process.env.VEKSLE_CHROMIUM;
  const names = named ? [named] : ["chromium", "chromium-browser", "google-chrome"];
  const found = names.map(which).find(Boolean);
  if (!found) throw new Error(`none of ${names.join(", ")} is installed`);
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return tools("playwright-core").chromium.launch({ executablePath: found, args });
}

function which(name) {
  try {
    return execFileSync("sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * Opens every address in a page made with `options` and gathers the faults that `judge` returns, a few pages at a time.
 * A run without any page is a fault: then nothing was tested.
 */
export async function visit(options, judge, addresses = pages().map(address)) {
  const { origin, close } = await serve();
  const browser = await launch();
  const waiting = [...addresses];
  const faults = waiting.length ? [] : ["the site has no pages"];
  const count = waiting.length;
  async function work() {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const own = await judge(page, next, origin);
      faults.push(...own.map((fault) => `${next}: ${fault}`));
    }
    await context.close();
  }
  await Promise.all([work(), work(), work()]);
  await browser.close();
  close();
  return { faults, count };
}

/** Prints the faults and ends with 1 when there are any. */
export function finish({ faults, count }, what) {
  const unique = [...new Set(faults)].sort();
  for (const fault of unique.slice(0, 60)) console.error(fault);
  if (unique.length > 60) console.error(`and ${unique.length - 60} more`);
  console.log(`${what}: ${count} pages, ${unique.length} faults`);
  process.exit(unique.length ? 1 : 0);
}
