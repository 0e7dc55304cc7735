// Reads numbers of tests out of what the runners print (Jest, Playwright, node:test). A tool that counts nothing
// is one check per task.
const ANSI = /\u001b\[[0-9;]*m/g;

/** `output` of one Nx call and its exit code → { passed, failed, cached }. */
export function summaryOf(output, code) {
  const text = output.replace(ANSI, '');
  const counted = add(jest(text), playwright(text), nodeTest(text));
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

/** What Nx says at the end about its tasks. */
function tasksOf(text) {
  const ran = text.match(/Successfully ran targets? .*? for (?:(\d+) projects?|project \S+)/);
  const failed = text.match(/^\s*✖\s+(\d+)\/(\d+) failed/m);
  const cached = text.match(/read the output from the cache instead of running the command for (\d+) out of (\d+)/);
  return {
    passed: ran ? Number(ran[1] ?? 1) : failed ? Number(failed[2]) - Number(failed[1]) : 0,
    failed: failed ? Number(failed[1]) : 0,
    cached: cached ? (cached[1] === cached[2] ? 'all' : `${cached[1]} of ${cached[2]}`) : '',
  };
}
