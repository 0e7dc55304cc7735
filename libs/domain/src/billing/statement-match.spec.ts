import { BillCandidate, ClaimCandidate, IncomingLine, matchStatement } from './statement-match';

const UTR = '412345678901';
const line = (more: Partial<IncomingLine> = {}): IncomingLine => ({
  amount: 50_000,
  day: '2026-11-23',
  utr: UTR,
  narration: `UPI/${UTR}/RAVI`,
  ...more,
});
const claim = (more: Partial<ClaimCandidate> = {}): ClaimCandidate => ({
  paymentId: 'p1',
  billId: 'b1',
  utr: UTR,
  amount: 50_000,
  claimedOn: '2026-11-23',
  issuedOn: '2026-01-01',
  ...more,
});
const bill = (more: Partial<BillCandidate> = {}): BillCandidate => ({
  billId: 'b1',
  reference: 'MAIN2627000123',
  due: 50_000,
  issuedOn: '2026-11-23',
  ...more,
});
const match = (
  one: IncomingLine,
  claims: ClaimCandidate[],
  bills: BillCandidate[] = [],
  used: string[] = [],
): string => {
  const found = matchStatement(one, { branchCode: 'MAIN', claims, bills, usedUtrs: new Set(used) });
  if (found.kind === 'QUEUE') return found.why;
  return found.kind === 'CLAIM' ? found.paymentId : found.billId;
};
const far = { claimedOn: '2026-01-01' };
const silent = line({ utr: null, narration: 'UPI RAVI' });

describe('by the UTR of a claim', () => {
  test('whenever it was claimed', () => expect(match(line(), [claim(far)])).toBe('p1'));
  test('also when the narration holds other numbers', () => {
    expect(match(line({ utr: null, narration: `UPI/512345678901/${UTR}` }), [claim(far)])).toBe('p1');
  });
  test('never a paisa off', () =>
    expect(match(line({ amount: 49_999 }), [claim()], [bill({ due: 49_999 })])).toBe('AMOUNT_DIFFERS'));
  test('not a part of a longer number', () => {
    expect(match(line({ utr: null, narration: `X1${UTR}` }), [claim(far)])).toBe('NO_MATCH');
  });
  test('two claims within one line are left to a person', () => {
    const two = line({ narration: `${UTR} 512345678901` });
    expect(match(two, [claim(), claim({ paymentId: 'p2', utr: '512345678901' })])).toBe('SEVERAL');
  });
});

test('it is told by what a line was matched', () => {
  const found = (one: IncomingLine, claims: ClaimCandidate[], bills: BillCandidate[]) =>
    matchStatement(one, { branchCode: 'MAIN', claims, bills, usedUtrs: new Set() });
  expect(found(line(), [claim()], [])).toMatchObject({ kind: 'CLAIM', by: 'UTR' });
  expect(found(line({ narration: 'MAIN2627000123' }), [], [bill()])).toMatchObject({ kind: 'BILL', by: 'REFERENCE' });
  expect(found(silent, [], [bill()])).toMatchObject({ kind: 'BILL', by: 'AMOUNT' });
  expect(found(silent, [claim()], [])).toMatchObject({ kind: 'CLAIM', by: 'AMOUNT' });
});

test('money that paid for something already pays for nothing again', () => {
  expect(match(line({ narration: 'MAIN/2627/000123' }), [], [bill()], [UTR])).toBe('UTR_USED');
  expect(match(line({ utr: null, narration: `${UTR} 512345678901` }), [], [bill()], [UTR])).toBe('UTR_USED');
});

describe('by the reference of a bill in the narration', () => {
  const old = { issuedOn: '2026-01-01' };
  test.each(['MAIN2627000123', 'UPI/MAIN/2627/000123/x', 'main 2627 000123'])('%s', (narration) =>
    expect(match(line({ narration }), [], [bill(old), bill({ billId: 'b2', reference: 'MAIN2627000124' })])).toBe('b1'),
  );
  test.each(['MAIN26270001234', 'XMAIN2627000123', 'MAIN262700012', ''])('not %p', (narration) =>
    expect(match(line({ narration }), [], [bill(old)])).toBe('NO_MATCH'),
  );
  test('never a paisa off, even if another bill is of just this amount', () => {
    const bills = [bill({ due: 50_001 }), bill({ billId: 'b2', reference: 'MAIN2627000124' })];
    expect(match(line({ narration: 'MAIN2627000123' }), [], bills)).toBe('AMOUNT_DIFFERS');
  });
  test('two bills paid at once are left to a person', () => {
    const bills = [bill(), bill({ billId: 'b2', reference: 'MAIN2627000124' })];
    expect(match(line({ narration: 'MAIN2627000123 MAIN2627000124' }), [], bills)).toBe('SEVERAL');
  });
});

describe('money that names a bill of the branch pays no other', () => {
  const other = bill({ billId: 'b2', reference: 'MAIN2627000999' });
  test.each(['MAIN2627000123', 'MAIN/2627/000123', 'UPI-MAIN26270001339-X', 'XMAIN2627000123'])('%s', (narration) =>
    expect(match(line({ narration }), [], [other])).toBe('NO_MATCH'),
  );
  test('not even a bill whose payer has claimed the very UTR', () => {
    const named = line({ narration: `UPI-MAIN2627000123-${UTR}` });
    expect(match(named, [claim({ billId: 'b2' })], [bill(), other])).toBe('SEVERAL');
    expect(match(named, [claim({ billId: 'b2' })], [other])).toBe('SEVERAL');
    expect(match(named, [claim()], [bill()])).toBe('p1');
  });
});

test('nothing is paid before it was issued', () => {
  const early = line({ day: '2001-01-01', narration: 'MAIN2627000123' });
  expect(match(early, [], [bill()])).toBe('NO_MATCH');
  expect(match(line({ day: '2001-01-01' }), [claim()])).toBe('NO_MATCH');
});

describe('by amount and time', () => {
  test('never what did not come by UPI', () => {
    expect(match(line({ utr: null, narration: 'SALARY NEFT OTHER CO' }), [], [bill()])).toBe('NO_MATCH');
  });
  test('the only claim or bill of this amount', () => {
    expect(match(silent, [claim()])).toBe('p1');
    expect(match(silent, [], [bill(), bill({ billId: 'b2', due: 50_001 })])).toBe('b1');
  });
  test('a claim and its bill are one, and the claim is what is verified', () =>
    expect(match(silent, [claim()], [bill()])).toBe('p1'));
  test.each([
    ['2026-11-20', 'NO_MATCH'],
    ['2026-11-21', 'b1'],
    ['2026-11-23', 'b1'],
    ['2026-11-24', 'NO_MATCH'],
  ])('issued on %s: %s', (issuedOn, found) => {
    expect(match(silent, [], [bill({ issuedOn })])).toBe(found);
    expect(match(silent, [claim({ claimedOn: issuedOn })])).toBe(found.replace('b', 'p'));
  });
  test('of several none is guessed', () => {
    expect(match(silent, [], [bill(), bill({ billId: 'b2' })])).toBe('SEVERAL');
    expect(match(silent, [claim(), claim({ paymentId: 'p2' })])).toBe('SEVERAL');
    expect(match(silent, [claim()], [bill({ billId: 'b2' })])).toBe('SEVERAL');
  });
  test('a made-up claim is not paid by the money of a stranger', () => {
    const madeUp = claim({ utr: '999999999999' });
    expect(match(line(), [madeUp])).toBe('NO_MATCH');
    expect(match(line(), [madeUp], [bill()])).toBe('NO_MATCH');
    expect(match(line(), [madeUp], [bill({ billId: 'b2' })])).toBe('SEVERAL');
  });
  test('a claim without a UTR is', () => expect(match(line(), [claim({ utr: null })])).toBe('p1'));
  test('nothing fits', () => expect(match(silent, [claim({ amount: 1 })], [bill({ due: 2 })])).toBe('NO_MATCH'));
});
