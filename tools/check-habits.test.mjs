import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfSubject, silentLines } from './check-habits.mjs';

test('a suppression with a reason passes, one without is named by its line', () => {
  const text = [
    'const a = 1;',
    '// eslint-disable-next-line no-console',
    '// eslint-disable-next-line no-console -- the command talks',
    '// @ts-ignore',
    "const b = 'eslint-disable';",
  ].join('\n');
  assert.deepEqual(silentLines(text), [2, 4]);
});

test('commit subjects are conventional', () => {
  for (const subject of ['feat(patients): search by phone', 'fix!: refuse newer databases', 'Merge branch x'])
    assert.equal(faultOfSubject(subject), undefined);
  for (const subject of ['did stuff', 'feat(patients) search', 'feature: x', 'feat:x'])
    assert.match(faultOfSubject(subject), /is not <type>/);
});
