import { TestBed } from '@angular/core/testing';
import { fromBranch, injectBranchForm, toInput } from './branch-form';

const branch = {
  code: 'MAIN',
  name: 'Main',
  address: null,
  timeZone: 'Asia/Kolkata',
  phone: null,
  gstin: null,
  payeeVpa: 'main@bank',
  payeeName: 'Main',
  upiMerchantCode: null,
  upiMode: '15',
  upiPurpose: null,
};

test('what a row says goes through the form unchanged, empty fields as null, and without the code', () => {
  const { code, ...rest } = branch;
  expect(toInput(fromBranch(branch))).toEqual(rest);
  expect(code).toBe('MAIN');
});

test('a UPI address is checked while it is typed, and so are code and digits', () => {
  const form = TestBed.runInInjectionContext(injectBranchForm);
  const faultOf = (field: 'payeeVpa' | 'code' | 'upiMode', value: string) => {
    form.controls[field].setValue(value);
    return form.controls[field].valid;
  };
  expect([faultOf('payeeVpa', 'city.hospital@hdfcbank'), faultOf('payeeVpa', '')]).toEqual([true, true]);
  expect([faultOf('payeeVpa', 'city'), faultOf('payeeVpa', 'a@b c')]).toEqual([false, false]);
  expect([faultOf('code', 'north'), faultOf('code', 'N1')]).toEqual([true, false]);
  expect([faultOf('upiMode', '15'), faultOf('upiMode', '5')]).toEqual([true, false]);
});
