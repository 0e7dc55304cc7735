// Bundles the server and its commands: one file each, packages left outside.
// esbuild does not emit the decorators' metadata, so files with decorators pass through swc first.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const source = 'apps/api/src';

const main = { in: join(root, source, 'main.ts'), out: 'main' };
const commands = readdirSync(join(root, source, 'cli'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map(({ name }) => ({ in: join(root, source, 'cli', name), out: `cli/${name.slice(0, -3)}` }));

const decorators = {
  name: 'decorators',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]\w*\(/m.test(text)) return { contents: text, loader: 'ts' };
      return { contents: await withMetadata(text, path), loader: 'js' };
    });
  },
};

async function withMetadata(text, filename) {
  const { code } = await transform(text, {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  });
  return code;
}

const started = performance.now();
const result = await build({
  absWorkingDir: root,
  entryPoints: [main, ...commands],
  outdir: join(root, 'dist/apps/api'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  alias: Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [name, join(root, file)])),
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  sourcemap: true,
  keepNames: true,
  metafile: true,
  logLevel: 'warning',
  plugins: [decorators],
}).catch(() => process.exit(1)); // esbuild has printed what is wrong

const programs = Object.keys(result.metafile.outputs).filter((file) => file.endsWith('.js'));
console.log(`${programs.length} programs bundled in ${Math.round(performance.now() - started)} ms`);
