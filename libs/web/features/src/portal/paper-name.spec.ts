import { paperName } from './paper-name';

it('A file is named after what it holds, in signs that every device takes', () => {
  expect(paperName('receipt', 'R/MAIN/2627/000001')).toBe('receipt-R-MAIN-2627-000001.pdf');
});
