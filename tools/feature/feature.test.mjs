import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOf, formsOf } from './templates.mjs';

const tools = fileURLToPath(new URL('../', import.meta.url));
const run = (script, ...args) => spawnSync(process.execPath, [join(tools, script), ...args], { encoding: 'utf8' });

test('names take all their forms, irregular plurals too', () => {
  const { Type, Types, names, Title } = formsOf('diagnosis-code', 'diagnoses-codes');
  assert.deepEqual(
    [Type, Types, names, Title],
    ['DiagnosisCode', 'DiagnosesCodes', 'diagnosesCodes', 'Diagnoses codes'],
  );
});

test('a generated feature stands on the floors, and is not written over', () => {
  const root = mkdtempSync(join(tmpdir(), 'medicare-feature-'));
  try {
    cpSync(join(tools, '../tsconfig.base.json'), join(root, 'tsconfig.base.json'));
    assert.equal(run('feature.mjs', 'lab-order', '--root', root).status, 0);
    for (const path of Object.keys(filesOf(formsOf('lab-order')))) assert.ok(existsSync(join(root, path)), path);
    assert.equal(run('check-floors.mjs', '--root', root).status, 0);
    assert.match(run('feature.mjs', 'lab-order', '--root', root).stderr, /^Nothing was written/);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('a name that is none is refused', () => {
  assert.match(run('feature.mjs', 'LabOrder').stderr, /^Give the noun/);
});
