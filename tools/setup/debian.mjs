// What may be taken from the distribution's packages, and how.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './steps.mjs';

const isRoot = () => process.getuid?.() === 0;

/** The full path of a program, or nothing. */
export function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Debian or a relative of it, and either root or a sudo that asks no password. */
export function mayInstallPackages() {
  if (!isOnPath('apt-get')) return false;
  return isRoot() || (Boolean(isOnPath('sudo')) && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0);
}

export function installPackages(names) {
  const apt = (...args) => {
    const command = ['apt-get', ...args];
    const [program, ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
    return spawnSync(program, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  };
  apt('update', '-q'); // a failing mirror is not fatal if the lists are there
  if (apt('install', '-y', '-q', '--no-install-recommends', ...names) !== 0)
    throw new Stop(`apt-get could not install ${names.join(', ')}; its own message is above.`);
}

/** Chromium or Chrome: `CHROMIUM_PATH` first, then whatever the PATH offers. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(isOnPath).find(Boolean);
}
