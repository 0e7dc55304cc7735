import { importDiagnosisCodes } from '@medicare/features';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshSettings, runCommand, type RunningApi, startApi } from './kit/api';
import { freshFolder } from './kit/databases';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { sealed } from './kit/settled';

interface Coded {
  code: string;
  text: string;
}

let api: RunningApi;
let settings: Record<string, string>;
let doctor: Person;
beforeEach(async () => {
  settings = await freshSettings();
  api = await startApi(settings);
  doctor = await makePerson(api, 'DOCTOR', [await makeBranch(api.store, 'MAIN')]);
});
afterEach(() => api.stop());

const find = async (search: string | null, first: number | null = null, of = api): Promise<Coded[]> =>
  dataOf(
    await of.ask<{ diagnosisCodes: Coded[] }>(
      'query ($search: String, $first: Int) { diagnosisCodes(search: $search, first: $first) { code text } }',
      { search, first },
      doctor.token,
    ),
  ).diagnosisCodes;
const codes = async (search: string, of = api): Promise<string[]> =>
  (await find(search, 5, of)).map(({ code }) => code);
/** Runs the command over a file with this text. */
const importText = async (text: string, name = 'codes.csv') => {
  const file = join(freshFolder(), name);
  writeFileSync(file, text);
  return runCommand('import-icd10', settings, file);
};
async function events(): Promise<unknown[]> {
  await sealed(api.store);
  return (await api.store.since(0)).filter(({ type }) => type === 'catalogue.imported').map(({ facts }) => facts);
}

describe('the built-in lists', () => {
  test('find what doctors call things', async () => {
    const asked = [
      ['cold', 'J06.9'],
      ['URTI', 'J06.9'],
      ['sugar', 'E11.9'],
      ['BP', 'I10'],
      ['htn', 'I10'],
      ['dengue', 'A97.9'],
      ['malaria', 'B54'],
      ['enteric', 'A01.0'],
      ['acidity', 'K21.9'],
      ['loose motions', 'A09.0'],
      ['resp upper', 'J06.9'],
      ['m54.5', 'M54.5'],
      ['M545', 'M54.5'],
      ['CKD 3', 'N18.3'],
    ];
    for (const [typed, code] of asked)
      expect({ typed, codes: await codes(typed) }).toEqual({ typed, codes: expect.arrayContaining([code]) });
  });

  test('give as many as were asked for, twenty unless told, and nothing for nothing', async () => {
    expect(await find('acute', 3)).toHaveLength(3);
    expect(await find('acute')).toHaveLength(20);
    expect(await find('')).toEqual([]);
    expect(await find(null)).toEqual([]);
    for (const first of [0, 101, -1]) {
      const answer = await api.ask(`{ drugs(search: "para", first: ${first}) { drug } }`, {}, doctor.token);
      expect(answer.errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
    }
    const long = await api.ask(`{ drugs(search: "${'x'.repeat(101)}") { drug } }`, {}, doctor.token);
    expect(long.errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'search' }] });
  });

  test('have generics in their forms, by name, part of a combination or abbreviation', async () => {
    const drugs = async (search: string): Promise<Record<string, unknown>[]> =>
      dataOf(
        await api.ask<{ drugs: Record<string, unknown>[] }>(
          'query ($search: String) { drugs(search: $search) { drug form strengths usualDose usualFrequency } }',
          { search },
          doctor.token,
        ),
      ).drugs;
    expect((await drugs('PCM')).map(({ drug, form }) => [drug, form])).toContainEqual(['Paracetamol', 'SYRUP']);
    expect(await drugs('clavulanic amox')).toContainEqual({
      drug: 'Amoxicillin + clavulanic acid',
      form: 'TABLET',
      strengths: ['375 mg', '625 mg', '1 g'],
      usualDose: null,
      usualFrequency: null,
    });
    expect((await drugs('amlodipine'))[0]).toMatchObject({ form: 'TABLET', usualDose: '1', usualFrequency: 'OD' });
    expect(await drugs('no such drug')).toEqual([]);
  });

  test('are for those who read or write records', async () => {
    const branch = await makeBranch(api.store, 'NORTH');
    for (const [role, code] of [
      ['DOCTOR', null],
      ['ADMIN', null],
      ['RECEPTIONIST', 'FORBIDDEN'],
      ['CASHIER', 'FORBIDDEN'],
    ] as const) {
      const { token } = await makePerson(api, role, [branch]);
      expect(codeOf(await api.ask('{ diagnosisCodes(search: "cold") { code } }', {}, token))).toBe(code);
      expect(codeOf(await api.ask('{ drugs(search: "cold") { drug } }', {}, token))).toBe(code);
    }
  });
});

describe('a list of one’s own', () => {
  const OWN = `code,title,words
J06.9,"Acute upper respiratory infection, unspecified",
q84.2,Other congenital malformations of hair,woolly hair
`;

  test('takes the place of the built-in one in a running process, which keeps what people type', async () => {
    expect(await codes('malaria')).toContain('B54');
    const { code, text } = await importText(OWN);
    expect([code, text]).toEqual([0, expect.stringContaining('2 diagnoses: 2 added, 0 changed, 0 removed')]);
    expect(await codes('malaria')).toEqual([]);
    expect(await find('cold')).toEqual([{ code: 'J06.9', text: 'Acute upper respiratory infection, unspecified' }]);
    expect(await codes('woolly')).toEqual(['Q84.2']);
    expect(await events()).toEqual([{ codes: 2 }]);
  });

  test('is the file and nothing else after a second one, and the same file again changes nothing', async () => {
    await importText(OWN);
    expect((await importText(OWN)).text).toContain('0 added, 0 changed, 0 removed');
    expect(await events()).toHaveLength(1);
    const second = await importText(
      'Code\tDescription\nJ069\tCommon cold\nA15.0†\tTuberculosis of lung\n',
      'codes.tsv',
    );
    expect(second.text).toContain('2 diagnoses: 1 added, 1 changed, 1 removed');
    expect(await find('j06')).toEqual([{ code: 'J06.9', text: 'Common cold' }]);
    expect([await codes('woolly'), await codes('tuberc')]).toEqual([[], ['A15.0']]);
    expect(await events()).toHaveLength(2);
  });

  test('keeps good lines; the others are told by number and reason, without a value', async () => {
    const lines = ['code,title', 'J06.9,Cold', 'zQ1,Bad code', 'A15-A19,zQ block', 'B54,', 'j069,zQ again'];
    const { code, text } = await importText(
      [...lines, '"B05.9","zQ', 'two lines"', `A35,${'zQ'.repeat(200)}`, 'A38,Scarlet fever', ''].join('\n'),
    );
    expect(code).toBe(0);
    expect(text).toContain('2 diagnoses');
    const dir = join(settings['DATA_DIR'], 'imports');
    const report = readFileSync(join(dir, readdirSync(dir)[0]), 'utf8');
    expect(report.match(/^\d+/gm)).toEqual(['3', '4', '5', '6', '7', '9']);
    expect(text + report).not.toContain('zQ');
    for (const reason of ['none of ICD-10', 'title is missing', 'earlier line', 'several lines', 'more than 300'])
      expect(report).toContain(reason);
    expect(await codes('scarlet')).toEqual(['A38']);
  });

  test.each([
    ['a file without the columns', 'a;b\n1;2\n', 'code and title'],
    ['an empty file', '', 'code and title'],
    ['a file without a good line', 'code,title\nxx,yy\n', 'No line could be used'],
  ])('is left as it was by %s', async (_what, file, words) => {
    await importText(OWN);
    const { code, text } = await importText(file);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
    expect(await codes('woolly')).toEqual(['Q84.2']);
    expect(await events()).toHaveLength(1);
  });

  test('may be brought in by two at once: one after the other, and nobody finds half a list', async () => {
    const list = (mark: string) =>
      Array.from({ length: 900 }, (_, i) => {
        const code = `A${String(Math.floor(i / 10)).padStart(2, '0')}.${i % 10}`;
        return { code, text: `${mark} ${code}`, words: '' };
      });
    const [one, two] = [list('left'), list('right').slice(300)];
    const seen: string[][] = [];
    let isDone = false;
    const looking = (async () => {
      while (!isDone) seen.push((await find('a15', 100)).map(({ text }) => text.split(' ')[0]));
    })();
    await Promise.all([importDiagnosisCodes(api.store, one), importDiagnosisCodes(api.store, two)]);
    isDone = true;
    await looking;
    for (const marks of seen) expect(new Set(marks).size).toBeLessThanOrEqual(1);
    const [{ n, marks }] = await api.store.read<{ n: number; marks: number }>(
      'SELECT count(*) AS n, count(DISTINCT substr(text, 1, 4)) AS marks FROM diagnosis_code',
    );
    expect([[900, 600].includes(Number(n)), Number(marks)]).toEqual([true, 1]);
    expect(await events()).toHaveLength(2);
  });
});
