// The last step of `npm start`: the server takes over the terminal, the signals and the exit code.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, tellAndExit } from './steps.mjs';

export async function start() {
  try {
    await ensureInstalled();
    await ensureBuilt();
    handOver(join(root, 'dist/apps/api/main.js'));
  } catch (error) {
    tellAndExit(error);
  }
}

function handOver(program) {
  const server = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
    process.on(signal, () => {
      // At a terminal Ctrl-C reaches the server by itself; a second copy would cut its farewell short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
    });
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
}
