// What a browser fetches before it shows a page, against a limit for each:
//   node tools/measure-first-load.mjs        (after a build of the console)
// Budgets of the bundler cannot sum up a route with its shared chunks; this counts what Chromium asks for.
import { chromium } from '@playwright/test';
import { findChromium } from './setup/debian.mjs';
import { serveConsole } from './size/console-server.mjs';

/** Limits of JavaScript in kB (1000 bytes) as brotli sends it, and where it counts, of the number of files. */
const PAGES = [
  { name: 'portal, sign-in', path: '/portal', shows: 'form', limit: 105, mostFiles: 2 },
  { name: 'console, sign-in', path: '/', shows: 'form', limit: 235 },
  { name: 'console, dashboard with charts', path: '/dashboard', shows: 'canvas', limit: 295, signedIn: true },
  { name: 'wall, figures', path: '/wall/dashboard', shows: 'form', limit: 105 },
  { name: 'console, patients', path: '/patients', shows: 'table, mp-table', limit: 235, signedIn: true },
];
const BROWSER = '--no-sandbox --disable-background-networking --disable-quic --no-first-run'.split(' ');
/** Milliseconds for what a page still asks for once it shows. */
const SETTLE_MS = 500;

async function main() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Name one: CHROMIUM_PATH=/path/to/chrome');
  const browser = await chromium.launch({ executablePath, args: BROWSER });
  try {
    const results = [];
    for (const page of PAGES) results.push({ ...page, ...(await measure(browser, page)) });
    report(results);
  } finally {
    await browser.close();
  }
}

async function measure(browser, { path, shows, signedIn = false }) {
  const server = await serveConsole({ signedIn });
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const fetched = collect(page);
    await page.goto(server.address + path);
    const hasShown = await page.waitForSelector(shows, { timeout: 15_000 }).then(Boolean, () => false);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE_MS);
    return { ...fetched, hasShown };
  } finally {
    await context.close();
    await server.close();
  }
}

function collect(page) {
  const fetched = { js: 0, files: 0, css: 0 };
  page.on('response', (response) => {
    const kiloBytes = Number(response.headers()['content-length'] ?? 0) / 1000;
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.css')) fetched.css += kiloBytes;
    if (!pathname.endsWith('.js')) return;
    fetched.js += kiloBytes;
    fetched.files += 1;
  });
  return fetched;
}

function report(results) {
  const row = (name, ...cells) => name.padEnd(20) + cells.map((cell) => String(cell).padStart(10)).join('');
  console.log(row('first load, kB', 'JS', 'files', 'CSS', 'limit', 'spare'));
  for (const { name, js, files, css, limit } of results)
    console.log(row(name, js.toFixed(1), files, css.toFixed(1), limit, (limit - js).toFixed(1)));
  const faults = results.flatMap(faultsOf);
  for (const fault of faults) console.error(`✗ ${fault}`);
  // The words that the test command counts.
  console.log(`${results.length - faults.length} passed, ${faults.length} failed`);
  process.exitCode = faults.length ? 1 : 0;
}

function faultsOf({ name, js, files, mostFiles = Infinity, limit, hasShown, path }) {
  if (!hasShown) return [`${name}: ${path} did not show what it should, so its size says nothing.`];
  if (files > mostFiles)
    return [`${name}: ${files} files of JavaScript, not ${mostFiles}. Are chunks still merged (.env of the program)?`];
  if (js <= limit) return [];
  return [
    `${name}: ${js.toFixed(1)} kB of JavaScript, ${(js - limit).toFixed(1)} kB over the limit. Load later what is not needed at first.`,
  ];
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
