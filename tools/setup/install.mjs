// Brings node_modules into the state the lockfile asks for, from any state: missing, half-installed, outdated,
// or built for another Node.js. A stamp written after a complete install makes the usual case one file read.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayInstallPackages, installPackages, isOnPath } from './debian.mjs';
import { root, step, Stop } from './steps.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.medicare-install.json');
const lockFile = join(root, 'package-lock.json');
const COMPILERS = { python3: 'python3', make: 'make', 'g++': 'g++' };

export async function ensureInstalled() {
  const wanted = stamp();
  const reason = whyInstall(wanted);
  if (!reason) return;
  await step(`Installing packages: ${reason} (a few minutes the first time)`, () => install());
  writeFileSync(stampFile, JSON.stringify(wanted));
}

const stamp = () => ({
  lock: createHash('sha256').update(readFileSync(lockFile)).digest('hex'),
  // Compiled packages fit one ABI of Node.js, one system and one processor.
  machine: `${process.platform}-${process.arch}-abi${process.versions.modules}`,
});

function whyInstall(wanted) {
  if (!existsSync(modules)) return 'none yet';
  const found = readJson(stampFile);
  if (found) {
    if (found.machine !== wanted.machine) return `they were made for ${found.machine}, this is ${wanted.machine}`;
    return found.lock === wanted.lock ? undefined : 'the list of packages has changed';
  }
  if (!isCompleteByHand()) return 'the last installation was not finished';
  writeFileSync(stampFile, JSON.stringify(wanted));
  return undefined;
}

/** Somebody ran `npm ci` themselves: npm's own record must match the lockfile, and the database driver must load. */
function isCompleteByHand() {
  const installed = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!installed) return false;
  const { packages } = readJson(lockFile);
  const differs = Object.entries(packages).some(([path, wanted]) => {
    if (!path) return false;
    const found = installed[path];
    return found ? found.version !== wanted.version : !wanted.optional && !wanted.peer;
  });
  return !differs && driverLoads();
}

function driverLoads() {
  const driver = Number(process.versions.node.split('.')[0]) >= 24 ? 'better-sqlite3-napi' : 'better-sqlite3';
  const probe = `new (require('${driver}'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0;
}

async function install() {
  rmSync(stampFile, { force: true });
  if (await npmCi()) return;
  const missing = Object.keys(COMPILERS).filter((program) => !isOnPath(program));
  if (missing.length && mayInstallPackages()) {
    await installPackages(missing.map((program) => COMPILERS[program]));
    if (await npmCi()) return;
  }
  throw new Stop(
    missing.length
      ? `npm could not install the packages, perhaps because ${missing.join(', ')} is missing (the database driver may ` +
          `have to be compiled). On Debian: sudo apt-get install -y ${missing.map((it) => COMPILERS[it]).join(' ')}`
      : 'npm could not install the packages; its own message is above. Running the command again continues safely.',
  );
}

function npmCi() {
  // Development packages are needed to build, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, rest] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: root, stdio: 'inherit' });
    const release = endTogether(child);
    child.on('error', () => reject(new Stop('npm was not found. It comes with Node.js: install that again.')));
    child.on('exit', (code) => {
      release();
      resolve(code === 0);
    });
  });
}

/** An interrupted start must not leave an npm behind that works on in the same folder: it is ended first, and waited for. */
function endTogether(child) {
  const end = (signal) => {
    child.kill(signal);
    const last = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(last);
      process.exit(130);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
  return () => ['SIGINT', 'SIGTERM'].forEach((signal) => process.off(signal, end));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // missing or cut short: the same thing here
  }
}
