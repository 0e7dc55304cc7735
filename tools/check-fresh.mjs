// The committed schema and typed documents must be what the code would generate now.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const SCHEMA = 'libs/web/graphql/src/schema.graphql';

function schemaIsFresh() {
  const folder = mkdtempSync(join(tmpdir(), 'medicare-schema-'));
  try {
    const fresh = join(folder, 'schema.graphql');
    const { status } = run('dist/apps/api/cli/emit-schema.js', fresh);
    if (status !== 0) return false;
    return readFileSync(fresh, 'utf8') === readFileSync(join(root, SCHEMA), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const documentsAreFresh = () =>
  run('node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml', '--check').status === 0;

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

let stale = false;
for (const [what, isFresh, remedy] of [
  [SCHEMA, schemaIsFresh, 'npm run schema'],
  ['the typed documents', documentsAreFresh, 'npm run codegen'],
]) {
  if (isFresh()) continue;
  stale = true;
  console.error(`✗ ${what}: not what the code generates now. Run ${remedy} and commit the result.`);
}
process.exit(stale ? 1 : 0);
