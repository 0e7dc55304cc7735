// node tools/run.mjs NAME …: one of the server's commands (apps/api/src/cli/NAME.ts), built if need be.
// Runs in the caller's folder, so that a file named on the command line is found.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseUnsupportedNode } from './setup/node-version.mjs';

refuseUnsupportedNode();
const { root, Stop, step, tellAndExit } = await import('./setup/steps.mjs');
const { ensureInstalled } = await import('./setup/install.mjs');
const { build, fingerprint } = await import('./setup/build.mjs');
const stampFile = join(root, 'dist/.server-stamp');

async function main([name, ...args]) {
  await ensureInstalled();
  const program = join(root, `dist/apps/api/cli/${name}.js`);
  const sources = fingerprint([
    'apps/api',
    'libs/domain',
    'libs/server',
    'tools/build-server.mjs',
    'package-lock.json',
  ]);
  if (!existsSync(program) || lastBuilt() !== sources) {
    await step('Building the server', () => build(['api']));
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, sources);
  }
  if (!existsSync(program)) throw new Stop(`There is no command "${name}". There are: ${commands().join(', ')}.`);
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, DATA_DIR: process.env.DATA_DIR ?? join(root, 'data') },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const lastBuilt = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined);
const commands = () =>
  readdirSync(join(root, 'dist/apps/api/cli'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -3));

main(process.argv.slice(2)).catch(tellAndExit);
