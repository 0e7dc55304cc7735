// Bundles the GraphiQL playground into dist/playground, without any network:
//   node tools/build-playground.mjs
// The server sends it with a strict policy, so there is no inline script and no foreign address in it.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'apps/api/playground');
const target = join(root, 'dist/playground');

/** The address under which the server offers the folder. */
const BASE = '/playground/';

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await bundle();
const { script, style } = entryFiles(metafile);
await writeIndex(script, style);
console.log(`dist/playground: ${sizes(metafile)}`);

function bundle() {
  return build({
    absWorkingDir: root,
    entryPoints: [join(source, 'src/main.ts')],
    outdir: target,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: BASE,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    metafile: true,
    legalComments: 'linked',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl', '.svg': 'dataurl' },
  });
}

function entryFiles({ outputs }) {
  const entry = Object.entries(outputs).find(([, output]) => output.entryPoint?.endsWith('playground/src/main.ts'));
  if (!entry?.[1].cssBundle) throw new Error('The bundle has no entry with a style sheet.');
  return { script: publicPath(entry[0]), style: publicPath(entry[1].cssBundle) };
}

function publicPath(file) {
  return BASE + relative(target, join(root, file)).replaceAll('\\', '/');
}

async function writeIndex(script, style) {
  const page = await readFile(join(source, 'index.html'), 'utf8');
  await writeFile(join(target, 'index.html'), page.replace('%SCRIPT%', script).replace('%STYLE%', style));
}

function sizes({ outputs }) {
  const files = Object.entries(outputs).filter(([file]) => /\.(js|css)$/.test(file));
  const bytes = files.reduce((sum, [, output]) => sum + output.bytes, 0);
  return `${files.length} files, ${Math.round(bytes / 1000)} kB`;
}
