// Bundles the page that checks printed prescriptions into dist/verify:
//   node tools/build-verify.mjs
// A page, a script, a style and the worker that keeps them for when there is no network; nothing inline, nothing foreign.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { compile } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'apps/verify');
const target = join(root, 'dist/verify');
const BASE = '/verify/';
const KEYS_PATH = '/.well-known/medicare-prescription-keys.json';
const { paths } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: { '@medicare/domain': join(root, paths['@medicare/domain'][0]) },
};

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { css } = compile(join(source, 'verify.scss'), { loadPaths: [join(root, 'libs/web/ui/src/styles')] });
const style = await named('style', 'css', (await transform(css, { loader: 'css', minify: true })).code);
const script = await named('main', 'js', await bundled('src/main.ts'));
const html = (await readFile(join(source, 'index.html'), 'utf8')).replace('%STYLE%', style).replace('%SCRIPT%', script);
await writeFile(join(target, 'index.html'), html);
const files = { FILES: JSON.stringify([style, script]), KEYS_PATH: JSON.stringify(KEYS_PATH) };
const define = { ...files, VERSION: JSON.stringify(hashOf(html)) };
await writeFile(join(target, 'worker.js'), await bundled('worker/worker.ts', { define, format: 'iife' }));

async function bundled(file, more = {}) {
  const { outputFiles } = await build({ ...options, entryPoints: [join(source, file)], ...more });
  return outputFiles[0].text;
}

/** Writes a file with its hash in its name and gives its address. */
async function named(name, end, text) {
  const file = `${name}-${hashOf(text)}.${end}`;
  await writeFile(join(target, file), text);
  console.log(`dist/verify/${file}: ${(brotliCompressSync(text).length / 1000).toFixed(1)} kB compressed`);
  return BASE + file;
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12).toUpperCase();
}
