// Every rule of the floors is broken once on a small planted tree, so that a check which finds nothing is no comfort.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('../', import.meta.url));

const SOUND = {
  'libs/domain/src/index.ts': `export * from './money'; export type { Code } from './errors';`,
  'libs/domain/src/money.ts': 'export const paise = 1;',
  'libs/domain/src/errors.ts': `export type Code = 'NOT_FOUND';`,
  'libs/server/data/src/index.ts': `export { Row } from './row';`,
  'libs/server/data/src/row.ts': `import { paise } from '@medicare/domain'; export class Row { amount = paise; }`,
  'libs/server/platform/src/index.ts': `import { Row } from '@medicare/data'; export const row = new Row();`,
  'libs/server/features/src/index.ts': `export * from './patients/register'; export * from './billing/issue';`,
  'libs/server/features/src/patients/register.ts': `import { row } from '@medicare/platform'; export const register = row;`,
  'libs/server/features/src/billing/issue.ts': `export const issue = 1;`,
  'libs/web/graphql/src/index.ts': 'export const doc = 1;',
  'libs/web/ui/src/index.ts': `export * from './button'; export * from './dialog';`,
  'libs/web/ui/src/button.ts': 'export const Button = 1;',
  'libs/web/ui/src/dialog.ts': `import { MatDialog } from '@angular/material/dialog'; export const Dialog = MatDialog;`,
  'libs/web/core/src/index.ts': `import { ApolloClient } from '@apollo/client'; export const client = ApolloClient;`,
  'libs/web/features/src/index.ts': `export const routes = [() => import('./patients/list')];`,
  'libs/web/features/src/portal-entry.ts': `export { home } from './portal/home';`,
  'libs/web/features/src/patients/list.ts': `import { client } from '@medicare/web-core'; export const list = client;`,
  'libs/web/features/src/portal/home.ts': `import { Button } from '@medicare/web-ui'; export const home = Button;`,
  'apps/admin/src/main.ts': `import { routes } from '@medicare/web-features'; export const app = () => [routes, import('./console.routes')];`,
  'apps/admin/src/console.routes.ts': `import { Dialog } from '@medicare/web-ui'; export const shell = Dialog;`,
  'apps/portal/src/main.ts': `import { home } from '@medicare/web-features/portal'; home;`,
  'apps/api/src/main.ts': `import { register } from '@medicare/features'; register;`,
};

function check(planted = {}) {
  const root = mkdtempSync(join(tmpdir(), 'medicare-floors-'));
  try {
    cpSync(join(tools, '../tsconfig.base.json'), join(root, 'tsconfig.base.json'));
    for (const [file, text] of Object.entries({ ...SOUND, ...planted })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { status, stderr } = spawnSync(process.execPath, [join(tools, 'check-floors.mjs'), '--root', root], {
      encoding: 'utf8',
    });
    return { status, faults: stderr.split('\n').filter(Boolean) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function refuses(what, planted, ...words) {
  test(`refuses ${what}`, () => {
    const { status, faults } = check(planted);
    assert.equal(status, 1);
    for (const word of words)
      assert.ok(
        faults.some((fault) => word.test(fault)),
        `${word} in\n${faults.join('\n')}`,
      );
    assert.equal(faults.length, words.length, faults.join('\n'));
  });
}

test('a sound tree passes', () => assert.deepEqual(check(), { status: 0, faults: [] }));

refuses(
  'an import that looks up',
  { 'libs/server/data/src/row.ts': `import { row } from '@medicare/features'; export class Row { x = row }` },
  /^✗ upward: .*row\.ts:1: server-data \(floor 1\) must not import server-features \(floor 3\)/,
  /^✗ circles: /,
);
refuses(
  'a type that looks up',
  { 'libs/domain/src/errors.ts': `import type { Button } from '@medicare/web-ui'; export type Code = typeof Button;` },
  /^✗ upward: .*domain \(floor 0\)/,
  /^✗ acrossSides: .*both code must not import web code/,
);
refuses(
  'an import() type that looks up',
  { 'libs/server/data/src/row.ts': `export class Row { x?: import('@medicare/platform').Rules }` },
  /^✗ upward: /,
  /^✗ circles: /,
);
refuses(
  'an import between libraries of one floor',
  { 'libs/web/ui/src/button.ts': `import { doc } from '@medicare/web-graphql'; export const Button = doc;` },
  /^✗ upward: .*web-ui \(floor 1\) must not import web-graphql \(floor 1\)/,
);
refuses(
  'a console that imports the server',
  { 'apps/admin/src/console.routes.ts': `import { Row } from '@medicare/data'; export const shell = Row;` },
  /^✗ acrossSides: .*web code must not import server code \(server-data\)/,
);
refuses(
  'a server that imports the console, lazily',
  { 'apps/api/src/main.ts': `export const x = () => import('@medicare/web-core');` },
  /^✗ acrossSides: .*server code must not import web code/,
);
refuses(
  'a way past a barrel',
  { 'apps/api/src/main.ts': `import { Row } from '../../../libs/server/data/src/row'; Row;` },
  /^✗ pastBarrels: .*reaches past the barrel of server-data into libs\/server\/data\/src\/row\.ts/,
);
refuses(
  'a library that enters itself by its barrel',
  { 'libs/domain/src/money.ts': `import type { Code } from '@medicare/domain'; export const paise: Code | 1 = 1;` },
  /^✗ pastBarrels: .*domain must not import its own barrel/,
  /^✗ circles: /,
);
refuses(
  'a barrel inside a library',
  { 'libs/server/features/src/billing/index.ts': `export const x = 1;` },
  /^✗ innerBarrels: libs\/server\/features\/src\/billing\/index\.ts/,
);
refuses(
  'a feature that imports another',
  { 'libs/server/features/src/billing/issue.ts': `export { register as issue } from '../patients/register';` },
  /^✗ sideways: .*feature billing must not import feature patients/,
);
refuses(
  'a domain that imports a package',
  { 'libs/domain/src/money.ts': `import fs from 'node:fs'; export const paise = fs;` },
  /^✗ domainAlone: .*must not import node:fs/,
);
refuses(
  'a circle of files',
  {
    'libs/domain/src/money.ts': `import { tax } from './tax'; export const paise = tax;`,
    'libs/domain/src/tax.ts': `import type { Code } from './codes'; export const tax: Code = 1;`,
    'libs/domain/src/codes.ts': `export type Code = 1; export const later = () => import('./money');`,
  },
  /^✗ circles: a circle of 3 files: .*codes\.ts ↔ .*money\.ts ↔ .*tax\.ts/,
);
refuses(
  'a portal that imports Material',
  {
    'libs/web/features/src/portal/home.ts': `import { MatButton } from '@angular/material/button'; export const home = MatButton;`,
  },
  /^✗ slimPortal: .*home\.ts: must stay slim but loads @angular\/material/,
);
refuses(
  'a portal that reaches Material through a barrel',
  { 'libs/web/features/src/portal/home.ts': `import { Dialog } from '@medicare/web-ui'; export const home = Dialog;` },
  /^✗ slimPortal: .*loads libs\/web\/ui\/src\/dialog\.ts → @angular\/material/,
);
refuses(
  'a portal that reaches Apollo two files away',
  {
    'libs/web/features/src/portal/home.ts': `import { data } from './data'; export const home = data;`,
    'libs/web/features/src/portal/data.ts': `import { client } from '@medicare/web-core'; export const data = client;`,
  },
  /^✗ slimPortal: .*data\.ts: must stay slim but loads libs\/web\/core\/src\/index\.ts → @apollo\/client/,
);
refuses(
  'a portal whose way in loads the console',
  { 'libs/web/features/src/portal-entry.ts': `export { list } from './patients/list';` },
  /^✗ slimPortal: .*portal-entry\.ts: must stay slim but loads libs\/web\/features\/src\/patients\/list\.ts/,
);
refuses(
  'a camera that loads the face engine into the page',
  {
    'libs/web/features/src/face-login/camera/camera.ts': `import { engine } from '../engine/engine'; export const camera = engine;`,
    'libs/web/features/src/face-login/engine/engine.ts': `import { nets } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js'; export const engine = nets;`,
  },
  /^✗ slimPortal: .*camera\.ts: must stay slim but loads libs\/web\/features\/src\/face-login\/engine\/engine\.ts/,
);
refuses(
  'an app root that loads the console at once',
  { 'apps/admin/src/main.ts': `import { shell } from './console.routes'; shell;` },
  /^✗ slimPortal: apps\/admin\/src\/main\.ts: must stay slim but loads apps\/admin\/src\/console\.routes\.ts/,
);
