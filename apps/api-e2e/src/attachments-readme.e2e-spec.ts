import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type RunningApi, startApi, WORKSPACE } from './kit/api';
import { freshFolder } from './kit/databases';
import { dataOf } from './kit/graphql-client';
import { photo } from './kit/hostile-files';
import { pdf } from './kit/pdf-files';
import { makeBranch, makePatient, makePerson } from './kit/people';

let api: RunningApi;
const settings: Record<string, string> = { PATH: process.env['PATH']! };
const folder = freshFolder();
beforeAll(async () => {
  api = await startApi();
  const main = await makeBranch(api.store, 'MAIN');
  const { token } = await makePerson(api, 'ADMIN', [main]);
  const input = {
    name: 'Laboratory',
    scopes: ['patients:read', 'attachments:write', 'attachments:read'],
    branchId: main,
  };
  const make = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
  const { createApiKey } = dataOf(await api.ask<{ createApiKey: { secret: string } }>(make, { input }, token));
  Object.assign(settings, { KEY: createApiKey.secret, PATIENT: (await makePatient(api.store, main)).id });
  writeFileSync(join(folder, 'report.pdf'), pdf());
  writeFileSync(join(folder, 'hand.jpg'), await photo(300, 200).jpeg().toBuffer());
});
afterAll(() => api.stop());

/** The shell's lines of the README's section, with lines that go on joined. */
const section = readFileSync(join(WORKSPACE, 'README.md'), 'utf8').split('## Files of patients')[1].split('\n## ')[0];
const commands = [...section.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, block]) => block.replaceAll('\\\n', ' ').trim().split('\n'))
  .map((line) => line.trim());
const run = async (command: string, more: Record<string, string> = {}): Promise<string> => {
  const here = command.replaceAll('http://localhost:3000', api.url).replace(/^curl/, 'curl -s -i');
  const { stdout } = await promisify(execFile)('bash', ['-c', here], { cwd: folder, env: { ...settings, ...more } });
  return stdout;
};

test('the lines of the README for other programs do what it says', async () => {
  expect(commands).toHaveLength(4);
  const [whole, begin, where, part] = commands;
  const sent = await run(whole);
  expect(sent).toMatch(/^HTTP\/1.1 201 /m);
  expect(sent).toMatch(/^\{"id":"[0-9a-f-]{36}"\}$/m);
  const begun = await run(begin);
  expect(begun).toMatch(/^HTTP\/1.1 201 /m);
  const ID = /\{"id":"([0-9a-f-]{36})"\}/.exec(begun)![1];
  expect(await run(where, { ID })).toMatch(/^upload-offset: 0\r$/im);
  const done = await run(part, { ID });
  expect(done).toMatch(/^HTTP\/1.1 201 /m);
  const list = '{ patients { items { attachments { title kind mediaType uploadedByName } } } }';
  const { patients } = dataOf(
    await api.ask<{ patients: { items: { attachments: object[] }[] } }>(list, {}, settings['KEY']),
  );
  expect(patients.items[0].attachments).toEqual([
    { title: 'hand', kind: 'X_RAY', mediaType: 'image/jpeg', uploadedByName: 'Laboratory' },
    { title: 'Blood count', kind: 'LAB_REPORT', mediaType: 'application/pdf', uploadedByName: 'Laboratory' },
  ]);
});
