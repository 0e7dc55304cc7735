import { readStatement } from './read-statement';

const HDFC = `\ufeffHDFC BANK Ltd.,,,,,,
Account No :,50100000000000,,,,,
,,,,,,
Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
********,**********,**********,****,****,****,****
24/11/26,UPI-A PAYER-A@OKBANK-412345678901-MAIN2627000123,0000412345678901,24/11/26,,"1,234.50","9,99,999.00"
24/11/26,NEFT CHARGES,,24/11/26,5.90,,"9,99,993.10"
24/13/26,UPI-B PAYER,0000412345678902,,,10.00,
25/11/26,CASH DEPOSIT,,25/11/26,,100.00,
`;

test('the table is found below the bank’s letterhead; charges are left out, odd lines named by their number', () => {
  const { bank, credits, debits, unreadable } = readStatement(HDFC, '2026-11-25')!;
  expect([bank, debits]).toEqual(['HDFC', 1]);
  expect(credits).toMatchObject([
    { day: '2026-11-24', amount: 123_450, utr: '412345678901' },
    { day: '2026-11-25', amount: 10_000, utr: null },
  ]);
  expect(unreadable.map(({ line }) => line)).toEqual([8]);
});

test('money of a day to come is a slip, and is told by its line', () => {
  const { credits, unreadable } = readStatement(HDFC, '2026-11-24')!;
  expect(credits.map(({ day }) => day)).toEqual(['2026-11-24']);
  expect(unreadable).toContainEqual({ line: 9, message: expect.stringContaining('not come yet') });
});

test('a text without such a table is no statement', () => {
  for (const text of ['', 'hello', 'a,b,c\n1,2,3', '"', '\0'.repeat(10)])
    expect(readStatement(text, '2026-11-25')).toBeNull();
});
