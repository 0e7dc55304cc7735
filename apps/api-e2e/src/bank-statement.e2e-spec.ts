import { rupeesText } from '@medicare/domain';
import { numberOf } from './kit/databases';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillShown, type BillingHospital, faultOf, issuedBill, makeBillingHospital } from './kit/billing';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson } from './kit/people';
import { until } from './kit/until';

let api: RunningApi;
let hospital: BillingHospital;
beforeEach(async () => {
  api = await startApi();
  hospital = await makeBillingHospital(api);
});
afterEach(() => api.stop());

const HEAD = 'Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance';
const today = (): string => new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Kolkata' });
/** A credit as the bank writes it. */
const credit = (rupees: string, narration: string, reference = ''): string =>
  `${today()},${narration},${reference},${today()},,"${rupees}",1.00`;
const file = (...lines: string[]): string => `THE BANK,,,,,,\n\n${HEAD}\n${lines.join('\n')}\n`;

interface Imported {
  importBankStatement: {
    statement: { id: string; bank: string; newLines: number; knownLines: number; matchedLines: number };
    byUtr: number;
    byReference: number;
    byAmount: number;
    debits: number;
    unreadable: { line: number; message: string }[];
  };
}
const importing = (csv: string, token = hospital.cashier.token, more: Record<string, unknown> = {}) =>
  api.ask<Imported>(
    `mutation ($input: ImportStatementInput!) { importBankStatement(input: $input) {
       statement { id bank newLines knownLines matchedLines } byUtr byReference byAmount debits unreadable { line message } } }`,
    { input: { fileName: 'november.csv', csv, ...more } },
    token,
  );
interface QueueLine {
  id: string;
  amount: number;
  state: string;
  queueReason: string | null;
  utr: string | null;
  bill: { id: string } | null;
  payment: { id: string; verifiedVia: string } | null;
}
const lines = async (state: string | null = 'QUEUED', token = hospital.cashier.token): Promise<QueueLine[]> =>
  dataOf(
    await api.ask<{ statementLines: { items: QueueLine[] } }>(
      'query ($state: StatementLineState) { statementLines(state: $state, first: 100) { items { id amount state queueReason utr bill { id } payment { id verifiedVia } } } }',
      { state },
      token,
    ),
  ).statementLines.items;
const settle = (id: string, billId: string, token = hospital.cashier.token, key: string | null = null) =>
  api.ask(
    'mutation ($id: ID!, $billId: ID!, $key: String) { settleStatementLine(id: $id, billId: $billId, idempotencyKey: $key) { state } }',
    { id, billId, key },
    token,
  );
const bill = (amount: number): Promise<BillShown> => issuedBill(api, hospital, amount);
const seen = async (id: string): Promise<BillShown> => (await billing(api, hospital.cashier.token).bill(id))!;

test('claims are found by their UTR, bills by their reference, then by amount and time; the rest waits', async () => {
  const [claimed, named, alone] = [await bill(11_100), await bill(22_200), await bill(33_300)];
  await billing(api, hospital.patient.token).claim(claimed.id, '412345678901');
  const csv = file(
    credit('111.00', 'UPI-A PAYER-412345678901-', '0000412345678901'),
    credit('222.00', `UPI/${named.number as string}/412345678902`),
    credit('333.00', 'UPI A PAYER'),
    credit('444.00', 'INTEREST PAID'),
    `${today()},CHARGES,,${today()},"5.90",,1.00`,
  );
  const { importBankStatement } = dataOf(await importing(csv));
  expect(importBankStatement).toMatchObject({
    statement: { bank: 'HDFC', newLines: 4, knownLines: 0, matchedLines: 3 },
    byUtr: 1,
    byReference: 1,
    byAmount: 1,
    debits: 1,
    unreadable: [],
  });
  for (const { id } of [claimed, named, alone]) expect(await seen(id)).toMatchObject({ status: 'PAID', due: 0 });
  expect(await lines()).toMatchObject([{ amount: 44_400, queueReason: 'NO_MATCH', payment: null }]);
  expect((await lines('MATCHED')).map(({ payment }) => payment?.verifiedVia)).toEqual([
    'STATEMENT',
    'STATEMENT',
    'STATEMENT',
  ]);
});

test('the same file, and one that overlaps it, changes nothing twice; equal lines of one day are two', async () => {
  const [one, two] = [await bill(50_000), await bill(50_000)];
  const same = credit('20.00', 'CASH DEPOSIT');
  const first = file(credit('500.00', `UPI ${one.upiReference as string}`, '412345678901'), same, same);
  expect(dataOf(await importing(first)).importBankStatement.statement).toMatchObject({ newLines: 3, matchedLines: 1 });
  expect(dataOf(await importing(first)).importBankStatement.statement).toMatchObject({ newLines: 0, knownLines: 3 });
  const more = file(same, same, credit('500.00', `UPI ${two.upiReference as string}`, '412345678902'));
  expect(dataOf(await importing(more)).importBankStatement.statement).toMatchObject({ newLines: 1, knownLines: 2 });
  expect(await seen(one.id)).toMatchObject({ paid: 50_000 });
  expect(await seen(two.id)).toMatchObject({ paid: 50_000 });
  expect(await numberOf(api.store, 'SELECT count(*) FROM payment')).toBe(2);
});

test('an altered amount, a UTR that was used and two bills of one amount wait for a person, and the bills stay unpaid', async () => {
  const [altered, second, third] = [await bill(50_000), await bill(60_000), await bill(60_000)];
  const paid = await bill(10_000);
  dataOf(
    await billing(api, hospital.cashier.token).pay(paid.id, 10_000, {
      method: 'UPI',
      utr: '412345678901',
      reference: null,
    }),
  );
  const csv = file(
    credit('499.99', `UPI ${altered.upiReference as string}`, '412345678902'),
    credit('500.00', `UPI ${altered.upiReference as string}`, '412345678901'),
    credit('600.00', 'UPI A PAYER', '412345678903'),
  );
  expect(dataOf(await importing(csv)).importBankStatement.statement).toMatchObject({ newLines: 3, matchedLines: 0 });
  expect((await lines()).map(({ queueReason }) => queueReason).sort()).toEqual([
    'AMOUNT_DIFFERS',
    'SEVERAL',
    'UTR_USED',
  ]);
  for (const { id } of [altered, second, third]) expect(await seen(id)).toMatchObject({ status: 'UNPAID', paid: 0 });
  const causes = async (): Promise<unknown[]> =>
    (await api.store.since(0, 5000))
      .filter(({ type }) => type === 'payment.refused')
      .map(({ facts }) => facts['cause']);
  await until(async () => (await causes()).length === 2, 'the audit knows');
  expect(await causes()).toEqual(['wrong-amount', 'utr-used']);
});

test('what the cashier took with its UTR is borne out by the bank, once, and waits for nobody', async () => {
  const [taken, other] = [await bill(55_000), await bill(55_000)];
  const how = { method: 'UPI', utr: '412345678904', reference: null };
  dataOf(await billing(api, hospital.cashier.token).pay(taken.id, 55_000, how));
  const both = file(
    credit('550.00', 'UPI A PAYER', '412345678904'),
    credit('550.00', 'UPI A PAYER AGAIN', '412345678904'),
  );
  expect(dataOf(await importing(both)).importBankStatement.statement).toMatchObject({ newLines: 2, matchedLines: 1 });
  expect((await lines()).map(({ queueReason }) => queueReason).filter(Boolean)).toEqual(['UTR_USED']);
  expect(await seen(taken.id)).toMatchObject({ status: 'PAID', paid: 55_000 });
  expect(await seen(other.id)).toMatchObject({ status: 'UNPAID', paid: 0 });
  expect(await numberOf(api.store, 'SELECT count(*) FROM payment')).toBe(1);
});

test('money that names a bill, came otherwise, or before the bill was issued pays no other bill of its amount', async () => {
  const [paid, open, stolen] = [await bill(50_000), await bill(50_000), await bill(60_000)];
  dataOf(await billing(api, hospital.cashier.token).pay(paid.id, 50_000));
  await billing(api, hospital.patient.token).claim(stolen.id, '412345678901');
  const named = await bill(60_000);
  const csv = file(
    credit('500.00', `UPI-${paid.upiReference as string}-X`),
    credit('500.00', `UPI-${paid.upiReference as string}9-X`),
    credit('500.00', 'SALARY NEFT OTHER CO'),
    credit('600.00', `UPI-${named.upiReference as string}-412345678901`),
    `01/01/2001,UPI-${open.upiReference as string},,01/01/2001,,500.00,1.00`,
    `31/12/2999,UPI-${open.upiReference as string},,31/12/2999,,500.00,1.00`,
  );
  const { statement, unreadable } = dataOf(await importing(csv)).importBankStatement;
  expect(statement).toMatchObject({ newLines: 5, matchedLines: 0 });
  expect(unreadable).toEqual([{ line: 9, message: expect.stringContaining('not come yet') as string }]);
  for (const { id } of [open, stolen, named]) expect(await seen(id)).toMatchObject({ status: 'UNPAID' });
});

test('a line that waits is settled with a bill once, whoever presses first; or put aside with a note', async () => {
  const { id: billId } = await bill(70_000);
  await importing(file(credit('500.00', 'NEFT A COMPANY'), credit('9.00', 'INTEREST')));
  const [small, big] = (await lines()).sort((one, other) => one.amount - other.amount);
  const answers = await Promise.all(Array.from({ length: 10 }, () => settle(big.id, billId)));
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(answers.map(codeOf).filter((code) => code === 'INVALID_TRANSITION')).toHaveLength(9);
  expect(await seen(billId)).toMatchObject({ status: 'PARTIALLY_PAID', paid: 50_000, due: 20_000 });
  const ignore = (note: string) =>
    api.ask(
      'mutation ($id: ID!, $note: String!) { ignoreStatementLine(id: $id, note: $note) { state note } }',
      { id: small.id, note },
      hospital.cashier.token,
    );
  expect(codeOf(await ignore('  '))).toBe('BAD_USER_INPUT');
  expect(dataOf(await ignore('Interest of the quarter'))).toEqual({
    ignoreStatementLine: { state: 'IGNORED', note: 'Interest of the quarter' },
  });
  expect(await lines()).toEqual([]);
});

test('what was put aside is taken back and can be settled then; a settled line cannot', async () => {
  const { id: billId } = await bill(10_000);
  await importing(file(credit('50.00', 'NEFT A COMPANY')));
  const [{ id }] = await lines();
  const { token } = hospital.cashier;
  const reopen = () =>
    api.ask('mutation ($id: ID!) { reopenStatementLine(id: $id) { state note settledAt } }', { id }, token);
  expect(codeOf(await reopen())).toBe('INVALID_TRANSITION');
  await api.ask('mutation ($id: ID!) { ignoreStatementLine(id: $id, note: "A mistake") { id } }', { id }, token);
  expect(await lines()).toEqual([]);
  expect(dataOf(await reopen())).toEqual({ reopenStatementLine: { state: 'QUEUED', note: null, settledAt: null } });
  expect(codeOf(await reopen())).toBe('INVALID_TRANSITION');
  dataOf(await settle(id, billId));
  expect(codeOf(await reopen())).toBe('INVALID_TRANSITION');
  expect(await seen(billId)).toMatchObject({ paid: 5_000 });
});

test('the same key settles a line once and answers again; another bill under it is refused', async () => {
  const [first, second] = [await bill(50_000), await bill(60_000)];
  await importing(file(credit('400.00', 'NEFT A COMPANY')));
  const [{ id }] = await lines();
  const { token } = hospital.cashier;
  const answers = await Promise.all(Array.from({ length: 10 }, () => settle(id, first.id, token, 'key-of-a-dialog')));
  for (const answer of answers) expect(dataOf(answer)).toEqual({ settleStatementLine: { state: 'SETTLED' } });
  expect(codeOf(await settle(id, second.id, token, 'key-of-a-dialog'))).toBe('IDEMPOTENCY_MISMATCH');
  expect(codeOf(await settle(id, first.id, token, 'key-of-another'))).toBe('INVALID_TRANSITION');
  expect(await seen(first.id)).toMatchObject({ paid: 40_000, due: 10_000 });
  expect(await numberOf(api.store, 'SELECT count(*) FROM payment')).toBe(1);
});

test('more than is due is refused, and the line waits on', async () => {
  const { id } = await bill(10_000);
  await importing(file(credit('500.00', 'NEFT A COMPANY')));
  const [line] = await lines();
  expect(codeOf(await settle(line.id, id))).toBe('OVERPAYMENT');
  expect(await lines()).toHaveLength(1);
  expect(await seen(id)).toMatchObject({ status: 'UNPAID' });
});

test('two desks import the same statement at once: every bill is paid once', async () => {
  const bills = await Promise.all(Array.from({ length: 8 }, (_, i) => bill(10_000 + i)));
  const csv = file(
    ...bills.map(({ upiReference, total }, i) =>
      credit(rupeesText(total), `UPI ${upiReference as string}`, `41234567890${i}`),
    ),
  );
  const both = await Promise.all([importing(csv), importing(csv, hospital.admin.token)]);
  for (const answer of both) expect(answer.errors).toBeUndefined();
  for (const { id, total } of bills) expect(await seen(id)).toMatchObject({ status: 'PAID', paid: total });
  expect(await numberOf(api.store, 'SELECT count(*) FROM payment')).toBe(8);
  expect(await numberOf(api.store, 'SELECT count(*) FROM statement_line')).toBe(8);
});

test('odd lines are named, good ones kept; what is no statement is refused at its field', async () => {
  const { id, upiReference } = await bill(50_000);
  const csv = file(
    '99/99/2026,X,,,,"1.00",',
    credit('500.00', `UPI ${upiReference as string}`, '412345678901'),
    `${today()},Y,,,,"1.2.3",`,
  );
  const { unreadable, statement } = dataOf(await importing(csv)).importBankStatement;
  expect(unreadable.map(({ line }) => line)).toEqual([4, 6]);
  expect(statement.matchedLines).toBe(1);
  expect(await seen(id)).toMatchObject({ status: 'PAID' });
  for (const text of ['hello', 'a,b\n1,2', '\0\0']) expect(faultOf(await importing(text))).toBe('csv statement');
  expect(codeOf(await importing('x'.repeat(190_000)))).toBe('BAD_USER_INPUT');
});

test('a statement is found again, and bills on which just the amount of a line is due', async () => {
  const [fits] = [await bill(50_000), await bill(50_001)];
  const { id } = dataOf(await importing(file(credit('9.00', 'X')))).importBankStatement.statement;
  const statement = 'query ($id: ID!) { bankStatement(id: $id) { fileName newLines } }';
  expect(dataOf(await api.ask(statement, { id }, hospital.cashier.token))).toEqual({
    bankStatement: { fileName: 'november.csv', newLines: 1 },
  });
  const elsewhere = await makePerson(api, 'CASHIER', [await makeBranch(api.store, 'NORTH')]);
  expect(dataOf(await api.ask(statement, { id }, elsewhere.token))).toEqual({ bankStatement: null });
  const open = 'query ($due: Paise) { bills(isOpen: true, due: $due) { totalCount items { id } } }';
  expect(dataOf(await api.ask(open, { due: 50_000 }, hospital.cashier.token))).toEqual({
    bills: { totalCount: 1, items: [{ id: fits.id }] },
  });
});

test('statements are for cashiers and administrators of the branch', async () => {
  const north = await makeBranch(api.store, 'NORTH');
  const elsewhere = await makePerson(api, 'CASHIER', [north]);
  await importing(file(credit('500.00', 'NEFT')));
  const [line] = await lines();
  expect(await lines(null, elsewhere.token)).toEqual([]);
  const reopen = 'mutation ($id: ID!) { reopenStatementLine(id: $id) { id } }';
  expect(codeOf(await api.ask(reopen, { id: line.id }, elsewhere.token))).toBe('NOT_FOUND');
  expect(codeOf(await settle(line.id, (await bill(50_000)).id, elsewhere.token))).toBe('NOT_FOUND');
  expect(faultOf(await importing(file(credit('1.00', 'X')), elsewhere.token, { branchId: hospital.main }))).toBe(
    'branchId branch',
  );
  for (const { token } of [hospital.desk, hospital.patient])
    expect(codeOf(await importing(file(), token))).toBe('FORBIDDEN');
});
