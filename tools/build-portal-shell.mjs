// Writes, into dist/portal-shell, what the patients' portal is for a browser before its code runs:
//   node tools/build-portal-shell.mjs        (after a build of the portal)
// page.html, with the frame of its pages to be seen before any code has come; and the worker that keeps the portal for when
// there is no network. Which files it keeps follows from the bundler's own account of what fetches what.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const portalFolder = join(root, 'dist/apps/portal');
const target = join(root, 'dist/portal-shell');
/** Where the server offers the portal's files. */
const ADDRESS = '/portal-app/';
const FEATURES = 'libs/web/features/src/';
const STARTS = ['apps/portal/src/main.ts', 'angular:styles/global:styles'];
/** What needs the network anyway: paying, the socket, and signing in by face. */
const ONLINE_ONLY = ['portal/bills/pay-code.ts', 'portal/live-client.ts', 'face-login/'].map((path) => FEATURES + path);

/** The files among the bundler's `outputs` that the portal is made of, with what it fetches later but for ONLINE_ONLY. */
export function filesToKeep(outputs) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !outputs[name] || needsNetwork(outputs[name])) return;
    found.add(name);
    for (const { path } of outputs[name].imports) visit(path);
  };
  for (const [name, { entryPoint }] of Object.entries(outputs)) if (STARTS.includes(entryPoint)) visit(name);
  return [...found].filter((name) => /\.(js|css)$/.test(name)).sort();
}

const needsNetwork = ({ inputs }) =>
  Object.keys(inputs).some((source) => ONLINE_ONLY.some((path) => source.startsWith(path)));

/** The same page with the frame of the portal's pages. */
export const pageWithFrame = (page, frame) => page.replace('</mp-root>', `${barOf(frame)}</mp-root>`);

/** The bar of the portal's `frame`, without what depends on a language or a person. */
function barOf(frame) {
  const [sign] = /<svg.*?<\/svg>/s.exec(frame);
  const brand = `<span class="brand">${sign.replace(/\s+/g, ' ')}<span>MediCare</span></span>`;
  return `<div class="portal"><header class="top">${brand}</header></div>`;
}

async function main() {
  const stats = join(portalFolder, 'stats.json');
  if (!existsSync(stats)) throw new Error('There is no portal in dist/apps/portal. Build it first.');
  const { outputs } = JSON.parse(await readFile(stats, 'utf8'));
  const files = filesToKeep(outputs);
  const contents = await Promise.all(files.map((name) => readFile(join(portalFolder, 'browser', name))));
  const index = await readFile(join(portalFolder, 'browser/index.html'), 'utf8');
  const page = pageWithFrame(index, await readFile(join(root, FEATURES, 'portal/frame.html'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [join(root, 'apps/portal-shell/src/worker.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
    define: {
      FILES: JSON.stringify(files.map((name) => ADDRESS + name)),
      VERSION: JSON.stringify(hashOf(page, ...contents)),
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
