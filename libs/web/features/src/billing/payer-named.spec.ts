import { payerNamed } from './payer-named';

test.each([
  ['UPI-ROHAN MEHTA-ROHAN.M@OKBANK-HDFC0000001-412345678901-MAIN2627000123', 'ROHAN MEHTA'],
  ['UPI/412345678901/Payment from Ph/kavya@ybl/State Bank', 'kavya@ybl'],
  ['BY TRANSFER-UPI/CR/412345678901/KAVYA R/SBIN/kavya@ybl', 'KAVYA R'],
  ['NEFT CR-HDFC0000001-DECCAN INSURANCE-LOTUS-N123456789', 'DECCAN INSURANCE'],
  ['UPI-9845041827@YBL-412345678901', '9845041827@YBL'],
  ['IMPS/P2A/412345678901/Anil D’Souza', 'Anil D’Souza'],
  ['CASH DEPOSIT BY ROHAN MEHTA', null],
  ['UPI/412345678901', null],
  ['', null],
])('%s', (narration, payer) => expect(payerNamed(narration)).toBe(payer));
