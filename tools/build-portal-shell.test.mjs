import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfPortal, pageOfPortal } from './build-portal-shell.mjs';

const PORTAL = 'libs/web/features/src/portal';
const eager = (path) => ({ path, kind: 'import-statement' });
const lazy = (path) => ({ path, kind: 'dynamic-import' });

const OUTPUTS = {
  'main-1.js': {
    entryPoint: 'apps/admin/src/main.ts',
    imports: [eager('angular.js'), lazy('console.js'), lazy('door.js')],
  },
  'angular.js': { imports: [] },
  'styles-1.css': {
    entryPoint: 'angular:styles/global:styles',
    imports: [{ path: 'media/inter.woff2', kind: 'url-token' }],
  },
  'media/inter.woff2': { imports: [] },
  'console.js': { entryPoint: 'apps/admin/src/console.routes.ts', imports: [eager('material.js')] },
  'material.js': { imports: [] },
  'door.js': {
    entryPoint: `${PORTAL}/portal.routes.ts`,
    imports: [eager('angular.js'), eager('shared.js'), lazy('words.js')],
  },
  'shared.js': { imports: [] },
  'words.js': { entryPoint: `${PORTAL}/portal-words.hi.ts`, imports: [] },
  'ui-words.js': { entryPoint: 'libs/web/ui/src/language/ui-words.hi.ts', imports: [] },
  'code.js': { entryPoint: `${PORTAL}/bills/pay-code.ts`, imports: [eager('qr.js')] },
  'qr.js': { imports: [] },
};

test('the portal is its pages and words with what they import, and nothing of the console', () => {
  assert.deepEqual(filesOfPortal(OUTPUTS), [
    'angular.js',
    'door.js',
    'main-1.js',
    'shared.js',
    'styles-1.css',
    'ui-words.js',
    'words.js',
  ]);
});

test('its page comes with its sheet and its bar, and names what its door needs, once, and nothing that is fetched later', () => {
  const page = pageOfPortal(
    '<head></head><body><mp-root></mp-root><link rel="modulepreload" href="angular.js"></body>',
    '<header><a routerLink="/portal"><svg>\n  <path />\n</svg></a></header>',
    OUTPUTS,
  );
  assert.equal(
    page,
    '<head><link rel="stylesheet" href="portal.css"></head><body><mp-root><div class="portal"><header class="top">' +
      '<span class="brand"><svg> <path /> </svg><span>MediCare</span></span></header></div></mp-root>' +
      '<link rel="modulepreload" href="angular.js">' +
      '<link rel="modulepreload" href="door.js"><link rel="modulepreload" href="shared.js"></body>',
  );
});
