import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesToKeep, pageWithFrame } from './build-portal-shell.mjs';

const FEATURES = 'libs/web/features/src';
const eager = (path) => ({ path, kind: 'import-statement' });
const lazy = (path) => ({ path, kind: 'dynamic-import' });
const output = (source, ...imports) => ({ inputs: { [source]: {} }, imports });

const OUTPUTS = {
  'main-1.js': { ...output('apps/portal/src/main.ts', eager('shared.js'), lazy('own.js'), lazy('camera.js')) },
  'shared.js': output(`${FEATURES}/portal/session.ts`, lazy('words.js')),
  'words.js': output(`${FEATURES}/portal/portal-words.hi.ts`),
  'own.js': output(`${FEATURES}/portal/own-pages.routes.ts`, eager('shared.js'), lazy('code.js'), lazy('live.js')),
  'styles-1.css': { ...output('apps/portal/src/portal.scss', { path: 'media/inter.woff2', kind: 'url-token' }) },
  'media/inter.woff2': output('inter.woff2'),
  'some-part.css': output(`${FEATURES}/portal/some-part.scss`), // in the account, but put into a script
  'code.js': output(`${FEATURES}/portal/bills/pay-code.ts`, eager('qr.js')),
  'qr.js': output('node_modules/qrcode/index.js'),
  'live.js': output(`${FEATURES}/portal/live-client.ts`),
  'camera.js': output(`${FEATURES}/face-login/camera/face-camera.ts`),
};
OUTPUTS['main-1.js'].entryPoint = 'apps/portal/src/main.ts';
OUTPUTS['styles-1.css'].entryPoint = 'angular:styles/global:styles';

test('what is kept is all that the portal fetches, now or later, but for what is of no use without a network', () => {
  assert.deepEqual(filesToKeep(OUTPUTS), ['main-1.js', 'own.js', 'shared.js', 'styles-1.css', 'words.js']);
});

test('its page has the bar of its pages before any code has come', () => {
  const page = pageWithFrame(
    '<body><mp-root></mp-root></body>',
    '<header><a routerLink="/portal"><svg>\n  <path />\n</svg></a></header>',
  );
  assert.equal(
    page,
    '<body><mp-root><div class="portal"><header class="top">' +
      '<span class="brand"><svg> <path /> </svg><span>MediCare</span></span></header></div></mp-root></body>',
  );
});
