// Writes compressed copies beside the files of a folder, so that the server compresses nothing itself:
//   node tools/precompress.mjs [DIR …]       without a name: what the server offers to browsers
// file.js gets file.js.br and file.js.gz. Copies that are as new as their file are left alone.
import { availableParallelism } from 'node:os';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSED = new Set([
  '.bin',
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.xml',
]);
/** Bytes below which a compressed answer saves no packet. */
const SMALLEST = 1000;

const KINDS = [
  { suffix: '.br', compress: brotli },
  { suffix: '.gz', compress: (bytes) => promisify(gzip)(bytes, { level: 9 }) },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const OFFERED = [
  'dist/apps/admin/browser',
  'dist/apps/portal/browser',
  'dist/playground',
  'dist/verify',
  'dist/portal-shell',
  'dist/face',
].map((folder) => join(root, folder));

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : OFFERED) await precompress(folder);

async function precompress(folder) {
  const files = await filesIn(folder).catch(() => fail(`There is no folder ${folder}. Build first.`));
  const written = await inParallel(files, compressStale);
  const copies = written.reduce((sum, count) => sum + count, 0);
  console.log(`${relative(process.cwd(), folder)}: ${copies} compressed copies written for ${files.length} files`);
}

async function filesIn(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && COMPRESSED.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(paths.map(async (path) => ({ path, stats: await stat(path) })));
  return sized.filter(({ stats }) => stats.size >= SMALLEST);
}

/** Compresses what has no copy of the same age; answers how many copies it wrote. */
async function compressStale({ path, stats }) {
  const stale = [];
  for (const kind of KINDS) if (!(await isFresh(path + kind.suffix, stats))) stale.push(kind);
  if (!stale.length) return 0;
  const bytes = await readFile(path);
  const write = async ({ suffix, compress }) => writeCopy(path + suffix, await compress(bytes, extname(path)), stats);
  await Promise.all(stale.map(write));
  return stale.length;
}

// A copy carries its file's time: newer would hide a file that was replaced by an older one.
async function isFresh(copy, { mtimeMs }) {
  const own = await stat(copy).catch(() => undefined);
  return own !== undefined && Math.abs(own.mtimeMs - mtimeMs) < 1;
}

async function writeCopy(path, bytes, { atime, mtime }) {
  await writeFile(path, bytes);
  await utimes(path, atime, mtime);
}

// Weights of models are numbers without words that come again: more effort takes longer and saves nothing.
function brotli(bytes, extension) {
  const quality = extension === '.bin' ? 5 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return promisify(brotliCompress)(bytes, { params });
}

async function inParallel(items, work) {
  const queue = items.values();
  const results = [];
  const worker = async () => {
    for (const item of queue) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return results;
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
