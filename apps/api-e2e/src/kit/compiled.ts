import { transform } from '@swc/core';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKSPACE } from './api';
import { freshFolder } from './databases';

/** Bundles a script of the kit as the server is bundled, for a process of its own. Gives the file to run. */
export async function compiled(script: string): Promise<string> {
  const outfile = join(freshFolder(), 'script.js');
  const paths = ['domain', 'data'].map((name) => [
    `@medicare/${name}`,
    join(WORKSPACE, name === 'domain' ? 'libs/domain' : 'libs/server/data', 'src/index.ts'),
  ]);
  await build({
    entryPoints: [join(__dirname, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    keepNames: true,
    alias: Object.fromEntries(paths) as Record<string, string>,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: [
      {
        name: 'decorators',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            contents: await withMetadata(await readFile(path, 'utf8')),
            loader: 'js',
          })),
      },
    ],
  });
  return outfile;
}

async function withMetadata(text: string): Promise<string> {
  const { code } = await transform(text, {
    configFile: false,
    swcrc: false,
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
