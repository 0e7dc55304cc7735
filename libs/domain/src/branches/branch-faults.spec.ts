import { branchFaults, isBranchCode } from './branch-faults';

const pathsOf = (settings: object): string[] => branchFaults(settings).map(({ path, rule }) => `${path} ${rule}`);

test('a code is two to five capitals', () => {
  expect(['MA', 'MAIN', 'NORTH'].every(isBranchCode)).toBe(true);
  expect(['', 'M', 'main', 'NORTHS', 'MA1', 'MÄ', 'MAIN ', 'MAIN\n'].some(isBranchCode)).toBe(false);
});

test('settings that are empty, or all right, have no faults', () => {
  expect(branchFaults({})).toEqual([]);
  expect(branchFaults({ timeZone: 'Asia/Kolkata', payeeVpa: '', payeeName: null })).toEqual([]);
  const full = { payeeVpa: 'city.hospital@hdfcbank', payeeName: 'City Hospital', upiMerchantCode: '8062' };
  expect(branchFaults({ ...full, upiMode: '15', upiPurpose: '05' })).toEqual([]);
});

test('each field that cannot be is named', () => {
  const wrong = {
    timeZone: '+05:30',
    payeeVpa: 'nobody',
    payeeName: 'X',
    upiMerchantCode: '806',
    upiMode: '1a',
    upiPurpose: '5',
  };
  expect(pathsOf(wrong)).toEqual([
    'timeZone time-zone',
    'payeeVpa vpa',
    'upiMerchantCode digits',
    'upiMode digits',
    'upiPurpose digits',
  ]);
});

test('a payee needs a name that the payer sees', () => {
  expect(pathsOf({ payeeVpa: 'city@bank' })).toEqual(['payeeName required']);
});
