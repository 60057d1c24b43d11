// No page asks another host for anything, breaks its own Content-Security-Policy, runs a script or sets a cookie.

import { finish, visit } from "./site.mjs";

async function judge(page, address, origin) {
  const faults = [];
  const note = (text) => faults.push(text);
  const say = (message) => message.type() === "error" && note(message.text());
  await page.unrouteAll();
  await page.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(origin + "/") || url.startsWith("data:")) return route.continue();
    note(`asks for ${url}`);
    return route.abort();
  });
  const ask = (request) => request.resourceType() === "script" && note(`runs ${request.url()}`);
  const fail = (response) => response.status() >= 400 && note(`${response.status()} for ${response.url()}`);
  page.on("console", say);
  page.on("request", ask);
  page.on("response", fail);
  const response = await page.goto(origin + address, { waitUntil: "load" });
  if (response.headers()["content-security-policy"] === undefined) note("has no Content-Security-Policy");
  if ((await page.locator('script:not([type="application/ld+json"])').count()) > 0) note("has a script element");
  if ((await page.context().cookies()).length > 0) note("sets a cookie");
  page.off("console", say);
  page.off("request", ask);
  page.off("response", fail);
  return faults;
}

finish(await visit({}, judge), "contained");
