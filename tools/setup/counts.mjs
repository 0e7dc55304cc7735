// Reads numbers of tests out of what the runners print (Jest, Playwright, node:test, our own tools). A tool that counts nothing
// is one check per task.
const ANSI = /\u001b\[[0-9;]*m/g;

export const withoutColours = (output) => output.replace(ANSI, '');

/** `output` of one Nx call and its exit code → { passed, failed, cached }. */
export function summaryOf(output, code) {
  const text = withoutColours(output);
  const counted = add(jest(text), playwright(text), nodeTest(text), ownTool(text));
  const tasks = tasksOf(text);
  const { passed, failed } = counted.passed + counted.failed ? counted : { passed: tasks.passed, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, tasks.failed, 1), cached: tasks.cached };
}

const add = (...parts) => ({
  passed: parts.reduce((sum, part) => sum + part.passed, 0),
  failed: parts.reduce((sum, part) => sum + part.failed, 0),
});

function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, [, digits]) => total + Number(digits), 0);
}

/** `Tests:       1 failed, 2 skipped, 12 passed, 15 total`, once per project */
const jest = (text) => ({
  passed: sum(text, /^\s*Tests:.*?(\d+) passed/gm),
  failed: sum(text, /^\s*Tests:.*?(\d+) failed/gm),
});

/** `  12 passed (1.2m)`, `  1 failed`, `  1 flaky` (passed at the second try) */
const playwright = (text) => ({
  passed: sum(text, /^ {2}(\d+) (?:passed \(|flaky$)/gm),
  failed: sum(text, /^ {2}(\d+) (?:failed|interrupted|did not run)$/gm),
});

/** `ℹ pass 12` and `ℹ fail 0`, as the spec reporter ends */
const nodeTest = (text) => ({
  passed: sum(text, /^ℹ pass (\d+)$/gm),
  failed: sum(text, /^ℹ fail (\d+)$/gm),
});

/** `3 passed, 0 failed`, alone on its line, as our own tools end */
const ownTool = (text) => ({
  passed: sum(text, /^(\d+) passed, \d+ failed$/gm),
  failed: sum(text, /^\d+ passed, (\d+) failed$/gm),
});

/** What Nx says about its tasks: one line as each is shown, the broken ones listed at the end. */
function tasksOf(text) {
  const ran = new Set([...text.matchAll(/^> nx run (\S+)/gm)].map(([, task]) => task));
  const broken = text.match(/^Failed tasks:\n\n((?:- \S+\n)+)/m)?.[1].match(/^- /gm).length ?? 0;
  const [, hits, all] = text.match(/^ *Cache: +(\d+)\/(\d+) hit/m) ?? [];
  const cached = Number(hits) ? (hits === all ? 'all' : `${hits} of ${all}`) : '';
  return { passed: ran.size - broken, failed: broken, cached };
}
