import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from './counts.mjs';
import { failuresIn } from './failures.mjs';
import { supports } from './node-version.mjs';

const ENGINES = '^20.19.0 || ^22.13.0 || >=24.11.0';

test('supported and unsupported versions of Node.js are told apart', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.13.0', 'v24.11.0', 'v26.0.0'])
    assert.ok(supports(version, ENGINES), version);
  for (const version of ['v18.20.4', 'v20.18.9', 'v21.7.0', 'v22.12.0', 'v23.9.0', 'v24.10.0'])
    assert.ok(!supports(version, ENGINES), version);
});

test('counts are read from what Jest prints, once per project, with or without colours', () => {
  const output =
    '\u001b[1mTests:       \u001b[22m\u001b[31m1 failed\u001b[39m, 2 skipped, 12 passed, 15 total\nTests:       3 passed, 3 total\n';
  assert.deepEqual(summaryOf(output, 1), { passed: 15, failed: 1, cached: '' });
});

test('counts are read from what Playwright and node:test print', () => {
  assert.deepEqual(summaryOf('  1 failed\n    [chromium] › a.spec.ts\n  1 flaky\n  11 passed (1.2m)\n', 1), {
    passed: 12,
    failed: 1,
    cached: '',
  });
  assert.deepEqual(summaryOf('ℹ tests 4\nℹ pass 4\nℹ fail 0\n', 0), { passed: 4, failed: 0, cached: '' });
});

const NX_RESTORED = `
> nx run domain:lint  [local cache]

> eslint --no-warn-ignored libs/domain

> nx run tools:lint  [local cache]

> eslint --no-warn-ignored tools

 NX   Successfully ran target lint for 2 projects

  Run duration:      399ms
  Cache:             2/2 hit (100%)
`;

const NX_BROKEN = `
> nx run domain:lint

> nx run tools:lint

 NX   Running target lint for 2 projects failed

Failed tasks:

- domain:lint

  Cache:             0/1 hit (0%)
`;

test('a leg without counts is one check per task, restored or not', () => {
  assert.deepEqual(summaryOf(NX_RESTORED, 0), { passed: 2, failed: 0, cached: 'all' });
  assert.deepEqual(summaryOf(NX_BROKEN, 1), { passed: 1, failed: 1, cached: '' });
});

test('counts are read from what our own tools print', () => {
  assert.deepEqual(summaryOf('3 passed, 0 failed\n', 0), { passed: 3, failed: 0, cached: '' });
});

test('a broken leg never counts as fine', () => {
  assert.deepEqual(summaryOf('Tests:       3 passed, 3 total', 1), { passed: 3, failed: 1, cached: '' });
  assert.deepEqual(summaryOf('', 1), { passed: 0, failed: 1, cached: '' });
});

const JEST_BROKEN = `
FAIL api apps/api-e2e/src/a.e2e-spec.ts
  ● Bills › a bill is numbered

    expect(received).toBe(expected)

    Expected: 1

  ● Bills › a bill is paid

    Timeout

Summary of all failing tests
  ● Bills › a bill is numbered

    expect(received).toBe(expected)
`;

test('what failed is told again, each test once, with the first lines of why', () => {
  const [numbered, paid, ...rest] = failuresIn(JEST_BROKEN);
  assert.match(numbered, /^ {2}● Bills › a bill is numbered\n\n {4}expect\(received\)[^]*Expected: 1$/);
  assert.match(paid, /^ {2}● Bills › a bill is paid\n\n {4}Timeout/);
  assert.deepEqual(rest, []);
  const browser =
    '  1) [chromium] › a.spec.ts:3:1 › It opens ─────\n\n    Error: no\n\n  1) [chromium] › a.spec.ts:3:1 › It opens ──\n';
  assert.deepEqual(failuresIn(browser), ['  1) [chromium] › a.spec.ts:3:1 › It opens ─────\n\n    Error: no']);
  assert.deepEqual(failuresIn('Tests: 3 passed'), []);
});

test('a failed test that belongs to no suite is told again; what a test wrote to the console is not', () => {
  const output = '  ● Console\n\n    console.log\n\n  ● A link works once\n\n    Expected: 1\n';
  assert.deepEqual(failuresIn(output), ['  ● A link works once\n\n    Expected: 1']);
});
