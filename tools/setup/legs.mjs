// The legs of `npm test`. Each goes through Nx, which restores what did not change together with its output; the
// numbers of tests are read from that output, so they are right for a restored leg as well.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { summaryOf } from './counts.mjs';
import { failuresIn } from './failures.mjs';
import { findChromium, installPackages, isOnPath, mayInstallPackages } from './debian.mjs';
import { ensureInstalled } from './install.mjs';
import { bold, dim, green, red, root, step, tellAndExit } from './steps.mjs';

/** name, what Nx is asked, and whether it needs a browser, or programs that read PDF files. */
const LEGS = [
  { name: 'format', nx: ['run', 'tools:format'] },
  { name: 'lint', nx: ['run-many', '-t', 'lint'] },
  { name: 'typecheck', nx: ['run-many', '-t', 'typecheck'] },
  { name: 'floors', nx: ['run-many', '-t', 'floors', 'habits', '-p', 'tools'] },
  { name: 'fresh', nx: ['run', 'tools:fresh'] },
  { name: 'unit', nx: ['run-many', '-t', 'test'] },
  { name: 'api on SQLite', nx: ['run', 'api-e2e:e2e-sqlite'], papers: true },
  { name: 'api on PostgreSQL', nx: ['run', 'api-e2e:e2e-postgres'], papers: true },
  { name: 'build', nx: ['run-many', '-t', 'build', 'build-playground'] },
  { name: 'size', nx: ['run', 'tools:size'], browser: true },
  { name: 'browser', nx: ['run', 'admin-e2e:e2e', '--parallel=1'], browser: true, papers: true },
];

// Settings of a real installation must not leak into the tests.
const OWN_SETTINGS = [
  'PORT HOST DATABASE_URL DATA_DIR ADMIN_EMAIL ADMIN_PASSWORD SEED PUBLIC_URL AUTH_KEY_FILE EVENT_KEY_FILE FACE_KEY_FILE',
  'PRESCRIPTION_KEY_FILE PRESCRIPTION_P12_FILE PRESCRIPTION_P12_PASSWORD PRESCRIPTION_P12_PASSWORD_FILE',
  'LOG_LEVEL TRUST_PROXY NODE_ENV',
].flatMap((names) => names.split(' '));

const NO_BROWSER =
  'No Chromium was found, and it may not be installed from here. On Debian: sudo apt-get install -y chromium\n' +
  'Or name one you have: CHROMIUM_PATH=/path/to/chrome npm test';

export async function test(names) {
  try {
    const legs = chosen(names);
    await ensureInstalled();
    const chromium = legs.some((leg) => leg.browser) ? await ensureChromium() : undefined;
    if (legs.some((leg) => leg.papers)) await ensurePoppler();
    const results = [];
    for (const leg of legs) results.push(await runLeg(leg, chromium));
    report(results);
  } catch (error) {
    tellAndExit(error);
  }
}

function chosen(names) {
  const known = (name) => LEGS.filter((leg) => leg.name === name || leg.name.startsWith(`${name} `));
  const unknown = names.filter((name) => !known(name).length);
  if (!unknown.length) return names.length ? names.flatMap(known) : LEGS;
  console.error(`No leg is called ${unknown.join(', ')}. There are: ${LEGS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

async function ensureChromium() {
  if (findChromium() || !mayInstallPackages()) return findChromium();
  await step('Installing Chromium for the browser tests', () => installPackages(['chromium'])).catch((error) =>
    console.error(red(error.message)),
  );
  return findChromium();
}

/** Poppler reads printed documents and their signatures; tests that miss it say so. */
async function ensurePoppler() {
  if (isOnPath('pdfsig') || !mayInstallPackages()) return;
  await step('Installing poppler-utils for the tests of printed documents', () =>
    installPackages(['poppler-utils']),
  ).catch((error) => console.error(red(error.message)));
}

async function runLeg(leg, chromium) {
  const start = performance.now();
  console.log(`\n${bold(`── ${leg.name} `.padEnd(72, '─'))}`);
  if (leg.browser && !chromium) {
    console.error(red(NO_BROWSER));
    return { ...leg, passed: 0, failed: 1, failures: [NO_BROWSER], cached: '', seconds: 0 };
  }
  const { code, output } = await nx(leg.nx, chromium);
  const failures = code === 0 ? [] : failuresIn(output);
  return { ...leg, ...summaryOf(output, code), failures, seconds: (performance.now() - start) / 1000 };
}

/** Runs Nx with its output both shown and kept. */
function nx(args, chromium) {
  const env = { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', ...(chromium && { CHROMIUM_PATH: chromium }) };
  for (const name of OWN_SETTINGS) delete env[name];
  return new Promise((resolve) => {
    const program = join(root, 'node_modules/nx/dist/bin/nx.js');
    const child = spawn(process.execPath, [program, ...args, '--outputStyle=static'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    child.on('close', (code) => resolve({ code, output }));
  });
}

function report(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const row = (name, passed, failed, seconds, cached) =>
    `${String(name).padEnd(20)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(seconds).padStart(10)}  ${cached}`;
  console.log(`\n${bold(row('leg', 'passed', 'failed', 'seconds', 'from cache'))}`);
  for (const { name, passed, failed, seconds, cached } of results)
    console.log((failed ? red : green)(row(name, passed, failed, seconds.toFixed(1), cached)));
  console.log(dim(row('all', total('passed'), total('failed'), total('seconds').toFixed(1), '')));
  for (const { name, failures } of results)
    for (const failure of failures) console.log(`\n${red(`failed in ${name}:`)}\n${failure}`);
  process.exitCode = total('failed') ? 1 : 0;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}
