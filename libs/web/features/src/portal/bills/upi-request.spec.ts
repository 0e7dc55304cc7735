import { PortalError } from '../portal-error';
import { upiRefused, upiRequestOf } from './upi-request';

const pay = {
  link: 'upi://pay?pa=hospital@bank&am=800.00',
  amount: 80_000,
  payeeName: 'Lotus Hospital',
  payeeVpa: 'hospital@bank',
  reference: 'MAIN2627000001',
};

describe('Paying by UPI', () => {
  it('is offered with the link of the server', () => {
    expect(upiRequestOf(pay, 80_000)).toEqual({ is: 'ready', link: pay.link, pay });
  });

  it('is not offered over another amount than the page shows', () => {
    expect(upiRequestOf(pay, 50_000)).toEqual({ is: 'loading' });
  });

  it('is not offered once nothing is due', () => {
    expect(upiRequestOf({ ...pay, link: null, amount: 0 }, 0)).toEqual({ is: 'loading' });
  });

  it('gives way to the cash desk where the branch has no UPI address', () => {
    expect(upiRefused(new PortalError('BAD_USER_INPUT', 'An administrator has to enter it.'))).toEqual({ is: 'desk' });
  });

  it('can be tried again when it failed for another reason', () => {
    expect(upiRefused(new PortalError('OFFLINE'))).toMatchObject({ is: 'failed' });
  });
});
