import { parse } from 'papaparse';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { Counter, dayFromNow, faultsOf, letExpire, written, wrongBooks } from './kit/stock';

let api: RunningApi;
let main: string;
let north: string;
let pharmacist: Person;
let shop: Counter;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  shop = new Counter(api, pharmacist.token);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});

interface Report {
  isDryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  received: number;
  refused: number;
  faults: { line: number; code: string; field: string | null; message: string }[];
}
const IMPORT =
  'mutation ($csv: String!, $branchId: ID, $dryRun: Boolean) { importInventoryItems(csv: $csv, branchId: $branchId, dryRun: $dryRun) { isDryRun created updated unchanged received refused faults { line code field message } } }';
const bring = async (csv: string, more: Record<string, unknown> = {}, token = pharmacist.token): Promise<Report> =>
  dataOf(await api.ask<{ importInventoryItems: Report }>(IMPORT, { csv, ...more }, token)).importInventoryItems;
const counts = ({ created, updated, unchanged, received, refused }: Report): string =>
  [created, updated, unchanged, received, refused].join(' ');
const exported = async (token = pharmacist.token, args = ''): Promise<string> =>
  dataOf(await api.ask<{ inventoryItemsCsv: string }>(`{ inventoryItemsCsv${args} }`, {}, token)).inventoryItemsCsv;

const HEADING = 'name,code,category,unit,minQuantity,unitPrice,hsn,taxCategory,supplier,quantity,batch,expiry';
const FILE = [
  HEADING,
  `Paracetamol 500 mg,PCM,Medicines,tablet,100,1.10,3004,MEDICINE,Deccan Medical,"1,000",P1,${dayFromNow(400)}`,
  `Paracetamol 500 mg,PCM,Medicines,tablet,100,1.10,3004,MEDICINE,Deccan Medical,500,P2,${dayFromNow(500)}`,
  '"Gauze, sterile",,Consumables,pack,5,"₹1,250.50",,consumable,Deccan medical,,,',
].join('\n');

test('takes items over with their opening stock; the same file again changes nothing', async () => {
  expect(counts(await bring(FILE))).toBe('2 1 0 2 0');
  const read = await api.ask(
    '{ inventoryItems { items { name code category unit minQuantity unitPrice hsn taxCategory quantity isLow supplier { name } batches { number quantity } } } suppliers { totalCount } }',
    {},
    pharmacist.token,
  );
  expect(read.data).toEqual({
    suppliers: { totalCount: 1 },
    inventoryItems: {
      items: [
        {
          name: 'Gauze, sterile',
          code: null,
          category: 'Consumables',
          unit: 'pack',
          minQuantity: 5,
          unitPrice: 125_050,
          hsn: null,
          taxCategory: 'CONSUMABLE',
          quantity: 0,
          isLow: true,
          supplier: { name: 'Deccan Medical' },
          batches: [],
        },
        {
          name: 'Paracetamol 500 mg',
          code: 'PCM',
          category: 'Medicines',
          unit: 'tablet',
          minQuantity: 100,
          unitPrice: 110,
          hsn: '3004',
          taxCategory: 'MEDICINE',
          quantity: 1500,
          isLow: false,
          supplier: { name: 'Deccan Medical' },
          batches: [
            { number: 'P2', quantity: 500 },
            { number: 'P1', quantity: 1000 },
          ],
        },
      ],
    },
  });
  const before = await written(api.store);
  expect(counts(await bring(FILE))).toBe('0 0 3 0 0');
  expect(await written(api.store)).toBe(before);
});

test('keeps the good lines and reports the bad ones by line and column, each with what to do', async () => {
  const bad = [
    HEADING,
    'Good one,,Medicines,tablet,1,2.00,,,,,,',
    ',X1,Medicines,tablet,1,2.00,,,,,,',
    'No price,,Medicines,tablet,1,,,,,,,',
    'Bad price,,Medicines,tablet,1,12.345,,,,,,',
    'Minus,,Medicines,tablet,-4,2.00,,,,,,',
    'Half,,Medicines,tablet,1,2.00,,,,1.5,B,',
    '"Broken',
    'over two lines",,Medicines,tablet,1,2.00,,,,,,',
    'Past,,Medicines,tablet,1,2.00,,,,5,B,2020-01-31',
    'No day,,Medicines,tablet,1,2.00,,,,5,B,31-02-2027',
    'Odd tax,,Medicines,tablet,1,2.00,12,LUXURY,,,,',
    'Too,many,Medicines,tablet,1,2.00,,,,,,,cells,here',
    '',
    'Good two,,Medicines,tablet,1,2.00,,,,7,,03/2099',
  ].join('\r\n');
  const report = await bring(bad);
  expect(counts(report)).toBe('2 0 0 1 10');
  expect(report.faults.map(({ line, code, field }) => `${line} ${code} ${field}`)).toEqual([
    '3 BAD_USER_INPUT name',
    '4 BAD_USER_INPUT unitPrice',
    '5 BAD_USER_INPUT unitPrice',
    '6 BAD_USER_INPUT minQuantity',
    '7 BAD_USER_INPUT quantity',
    '8 BAD_USER_INPUT name',
    '10 BAD_USER_INPUT expiry',
    '11 BAD_USER_INPUT expiry',
    '12 BAD_USER_INPUT taxCategory',
    '12 BAD_USER_INPUT hsn',
    '13 BAD_USER_INPUT null',
  ]);
  for (const { message } of report.faults) expect(message).toMatch(/[.]$/);
  const batches = await api.store.read('SELECT number, CAST(expires_on AS varchar(10)) AS day FROM stock_batch');
  expect(batches).toEqual([{ number: 'OPENING', day: '2099-03-31' }]);
  const refused = await api.ask(IMPORT, { csv: 'colour,size\nred,1' }, pharmacist.token);
  expect([codeOf(refused), faultsOf(refused)]).toEqual(['BAD_USER_INPUT', ['csv heading']]);
});

test('finds an item by its code, else by its name; what differs is changed, and a new price is kept beside the old one', async () => {
  await bring(FILE);
  const changed = await bring('name;code;unitPrice\nParacetamol 500mg tab;PCM;1.25\ngauze, STERILE;GZ;\n');
  expect(counts(changed)).toBe('0 2 0 0 0');
  const rows = await api.ask(
    '{ inventoryItems { items { name code version unitPrice priceChanges { fromPrice toPrice } } } }',
    {},
    pharmacist.token,
  );
  expect(rows.data).toEqual({
    inventoryItems: {
      items: [
        {
          name: 'Paracetamol 500mg tab',
          code: 'PCM',
          version: 2,
          unitPrice: 125,
          priceChanges: [{ fromPrice: 110, toPrice: 125 }],
        },
        { name: 'gauze, STERILE', code: 'GZ', version: 2, unitPrice: 125_050, priceChanges: [] },
      ].sort((one, other) => (api.store.engine === 'sqlite' ? (one.name < other.name ? -1 : 1) : 0)),
    },
  });
  await shop.item({ name: 'Twin' });
  await shop.item({ name: 'Twin' });
  expect((await bring('name,unitPrice\nTwin,3')).faults).toMatchObject([{ line: 2, field: 'code' }]);
});

test('a dry run tells what would happen and writes nothing', async () => {
  const before = await written(api.store);
  const report = await bring(FILE, { dryRun: true });
  expect([report.isDryRun, counts(report)]).toEqual([true, '2 1 0 2 0']);
  expect(await written(api.store)).toBe(before);
});

test('two imports of the same file at the same moment make each item once', async () => {
  const reports = await Promise.all([bring(FILE), bring(FILE), bring(FILE)]);
  expect(reports.map(({ created }) => created).sort()).toEqual([0, 0, 2]);
  expect(await api.store.read('SELECT id FROM inventory_item')).toHaveLength(2);
});

const HOSTILE = [
  '=HYPERLINK("http://evil.example","Click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=already quoted",
  "''=twice",
  '"quoted", with comma',
  'semi;colon',
  '\u0939\u093f\u0928\u094d\u0926\u0940 \u20b9',
  "it's plain",
];

test('an export opens as plain text in a spreadsheet, and an import of it gives every text back', async () => {
  for (const [i, name] of HOSTILE.entries()) {
    const { batchId } = await shop.stocked(i + 1, {
      name: `${name} x`,
      category: `${name} c`,
      unit: name.slice(0, 39),
      code: name.slice(0, 40),
    });
    if (i === 0) await letExpire(api.store, batchId);
  }
  await shop.item({ name: 'Empty shelf', code: null });
  const csv = await exported();
  const cells = parse<string[]>(csv).data.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(csv.split('\r\n')[0]).toBe(HEADING);
  const before = await written(api.store);
  expect(counts(await bring(csv))).toBe(`0 0 ${HOSTILE.length + 1} 0 0`);
  expect(await written(api.store)).toBe(before);
  // Into another branch: the same items, but for the batch that has expired there, too.
  const far = await makePerson(api, 'PHARMACIST', [north]);
  const report = await bring(csv, {}, far.token);
  expect(counts(report)).toBe(`${HOSTILE.length} 0 0 ${HOSTILE.length - 1} 1`);
  expect(report.faults).toMatchObject([{ field: 'expiry' }]);
  const rest = (text: string): string[] => text.split('\r\n').filter((line) => !line.includes('HYPERLINK'));
  expect(rest(await exported(far.token))).toEqual(rest(csv));
});

test('a line break inside a cell, a file with a byte order mark and one of 1,500 lines are read', async () => {
  expect(counts(await bring(`\ufeff${FILE}`))).toBe('2 1 0 2 0');
  const many = Array.from(
    { length: 1500 },
    (_, i) => `Item ${i},I${i},Medicines,tablet,1,2.00,,,Supplier ${i % 7},3,B,03/2099`,
  );
  const started = Date.now();
  expect(counts(await bring([HEADING, ...many].join('\n')))).toBe('1500 0 0 1500 0');
  process.stdout.write(`1,500 lines imported in ${Date.now() - started} ms\n`);
  expect(counts(await bring([HEADING, ...many].join('\n'), { dryRun: true }))).toBe('0 0 1500 0 0');
}, 60_000);

test('is for those who keep the stock of the branch; the books of others stay as they are', async () => {
  await bring(FILE);
  const elsewhere = await api.ask(IMPORT, { csv: FILE, branchId: north }, pharmacist.token);
  expect(faultsOf(elsewhere)).toEqual(['branchId branch']);
  const nurse = await makePerson(api, 'NURSE', [main]);
  expect(codeOf(await api.ask(IMPORT, { csv: FILE }, nurse.token))).toBe('FORBIDDEN');
  expect((await exported(nurse.token)).split('\r\n')).toHaveLength(5);
  expect((await exported(nurse.token, '(category: "Consumables")')).split('\r\n')).toHaveLength(3);
  const far = await makePerson(api, 'PHARMACIST', [north]);
  expect((await exported(far.token)).split('\r\n')).toHaveLength(2);
  const key = await api.ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "List", scopes: ["inventory:read", "inventory:write"] }) { secret } }',
    {},
    (await makePerson(api, 'ADMIN', [main])).token,
  );
  const { secret } = dataOf(key).createApiKey;
  const report = await bring(`${HEADING}\nBandage,,Consumables,roll,1,64,,,,5,B,`, { branchId: main }, secret);
  expect(report.faults).toMatchObject([{ line: 2, code: 'FORBIDDEN', field: 'quantity' }]);
});
