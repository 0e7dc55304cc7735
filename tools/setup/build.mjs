// Builds what changed. Nx knows exactly, but needs a second or two to say so; a walk over names, sizes and times
// answers "nothing changed" within a few hundredths of a second.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, step, Stop } from './steps.mjs';

const stampFile = join(root, 'dist/.build-stamp.json');
const SOURCES = [
  'apps/api',
  'apps/admin',
  'apps/portal',
  'apps/verify',
  'apps/portal-shell',
  'libs',
  'tools',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const OUTPUTS = [
  'dist/apps/api',
  'dist/apps/admin',
  'dist/apps/portal',
  'dist/playground',
  'dist/verify',
  'dist/portal-shell',
  'dist/face',
];
const IGNORED = /(^|\/)(node_modules|\.(?!env$)[^/]+)$|\.spec\.[cm]?[jt]s$|\.md$/;
const PROJECTS = ['api', 'admin', 'portal', 'playground', 'verify', 'portal-shell', 'web-features'];

export async function ensureBuilt() {
  const sources = fingerprint(SOURCES) + process.version;
  if (isCurrent(sources)) return;
  rmSync(stampFile, { force: true });
  await step('Building the server, the console and the pages beside it', () => build(PROJECTS));
  await step('Compressing what browsers fetch', () => node('tools/precompress.mjs'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, outputs: fingerprint(OUTPUTS) }));
}

function isCurrent(sources) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.sources === sources && stamp.outputs === fingerprint(OUTPUTS);
  } catch {
    return false;
  }
}

/** Nx builds (or restores from its cache) the projects; its words are shown when it fails. */
export async function build(projects) {
  await quietly('node_modules/nx/dist/bin/nx.js', [
    'run-many',
    '-t',
    'build',
    'build-playground',
    '-p',
    projects.join(','),
  ]);
}

const node = (script, ...args) => quietly(script, args);

function quietly(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(output);
      reject(new Stop(`${script} ${args.join(' ')} failed; its output is above.`));
    });
  });
}

/** One hash over names, sizes and times of change of everything under the paths. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return hash.update(`${path} missing\n`);
    if (!stats.isDirectory()) return hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
    const names = readdirSync(join(root, path)).sort();
    for (const name of names) if (!IGNORED.test(`${path}/${name}`)) visit(`${path}/${name}`);
  };
  paths.filter((path) => existsSync(join(root, path))).forEach(visit);
  return hash.digest('hex');
}
