// What the long commands show: one line when a step starts, one when it is done, a sign of life in between.
import { fileURLToPath } from 'node:url';

const HEARTBEAT_SECONDS = 15;

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Seconds since `start` (a `performance.now()`), as people read them: `0.4 s`, `12 s`, `2 min 05 s`. */
export function elapsed(start) {
  const seconds = (performance.now() - start) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** Runs one step; `work` answers a few words on what it did, or nothing. */
export async function step(title, work) {
  const start = performance.now();
  console.log(`${dim('›')} ${title}`);
  const heart = setInterval(() => console.log(dim(`  … ${elapsed(start)}`)), HEARTBEAT_SECONDS * 1000);
  try {
    const result = await work();
    console.log(
      `${green('✓')} ${title} ${dim(`(${elapsed(start)}${typeof result === 'string' ? `, ${result}` : ''})`)}`,
    );
    return result;
  } finally {
    clearInterval(heart);
  }
}

/** A failure whose message is all that its reader needs. */
export class Stop extends Error {}

/** The end of every command: a `Stop` is told in one line, anything else with its stack. */
export function tellAndExit(error) {
  console.error(`\n${red('✗')} ${error instanceof Stop ? error.message : error.stack}`);
  process.exit(1);
}
