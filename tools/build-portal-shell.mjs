// Writes, into dist/portal-shell, what the patients' portal is for a browser before its code runs:
//   node tools/build-portal-shell.mjs        (after a build of the console)
// page.html, which names at once what the sign-in page needs, so that a slow network is asked once and not three times in
// a row; and the worker that keeps the portal for when there is no network. Which files those are follows from the
// bundler's own account of what imports what.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const consoleFolder = join(root, 'dist/apps/admin');
const target = join(root, 'dist/portal-shell');
const START = 'apps/admin/src/main.ts';
const STYLES = 'angular:styles/global:styles';
const PORTAL = 'libs/web/features/src/portal/';
const LANGUAGES = 'libs/web/ui/src/language/';
const DOOR = `${PORTAL}portal.routes.ts`;
const SHEET = 'portal.css';
/** What needs the network anyway: paying, and the socket. */
const ONLINE_ONLY = [`${PORTAL}bills/pay-code.ts`, `${PORTAL}live-client.ts`];

/** The files of the portal among the bundler's `outputs`: the start, its pages and words, and what these import. */
export function filesOfPortal(outputs) {
  const isWanted = ({ entryPoint = '' }) =>
    [START, STYLES].includes(entryPoint) ||
    ([PORTAL, LANGUAGES].some((folder) => entryPoint.startsWith(folder)) && !ONLINE_ONLY.includes(entryPoint));
  return withImports(outputs, isWanted).filter((name) => /\.(js|css)$/.test(name));
}

/**
 * The same page for patients: with the portal's sheet and the frame of its pages, to be seen before any code has come,
 * and with the files of the portal's door named at once. Large files are named first: they take longest.
 */
export function pageOfPortal(page, frame, outputs) {
  const files = withImports(outputs, ({ entryPoint }) => entryPoint === DOOR).filter((name) => !page.includes(name));
  const links = files.map((name) => `<link rel="modulepreload" href="${name}">`);
  return page
    .replace('</head>', `<link rel="stylesheet" href="${SHEET}"></head>`)
    .replace('</mp-root>', `${barOf(frame)}</mp-root>`)
    .replace('</body>', `${links.join('')}</body>`);
}

/** The bar of the portal's `frame`, without what depends on a language or a person. */
function barOf(frame) {
  const [sign] = /<svg.*?<\/svg>/s.exec(frame);
  const brand = `<span class="brand">${sign.replace(/\s+/g, ' ')}<span>MediCare</span></span>`;
  return `<div class="portal"><header class="top">${brand}</header></div>`;
}

/** Names of the wanted among the bundler's `outputs`, and of what they cannot do without. */
function withImports(outputs, isWanted) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !outputs[name]) return;
    found.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path);
  };
  for (const [name, output] of Object.entries(outputs)) if (isWanted(output)) visit(name);
  return [...found].sort();
}

async function main() {
  const stats = join(consoleFolder, 'stats.json');
  if (!existsSync(stats)) throw new Error('There is no console in dist/apps/admin. Build it first.');
  const { outputs } = JSON.parse(await readFile(stats, 'utf8'));
  const files = filesOfPortal(outputs);
  const contents = await Promise.all(files.map((name) => readFile(join(consoleFolder, 'browser', name))));
  const sheet = await readFile(join(consoleFolder, 'browser', SHEET));
  const index = await readFile(join(consoleFolder, 'browser/index.html'), 'utf8');
  const page = pageOfPortal(index, await readFile(join(root, PORTAL, 'frame.html'), 'utf8'), outputs);
  const { outputFiles } = await build({
    entryPoints: [join(root, 'apps/portal-shell/src/worker.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
    define: {
      FILES: JSON.stringify(files.map((name) => `/${name}`)),
      VERSION: JSON.stringify(hashOf(files.join(), sheet, page)),
    },
  });
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'worker.js'), outputFiles[0].text);
  await writeFile(join(target, 'page.html'), page);
  const kiloBytes = contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0) / 1000;
  console.log(`dist/portal-shell/worker.js keeps ${files.length} files, ${kiloBytes.toFixed(0)} kB compressed`);
}

function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
