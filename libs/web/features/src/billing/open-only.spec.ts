import { whichBills } from './open-only';

it('shows a cashier what is still to be paid, and others everything', () => {
  expect(whichBills({}, true)).toEqual({ status: null, isOpen: true });
  expect(whichBills({}, false)).toEqual({ status: null, isOpen: null });
});

it('lets the address decide otherwise', () => {
  expect(whichBills({ show: 'all' }, true).isOpen).toBeNull();
  expect(whichBills({ show: 'open' }, false).isOpen).toBe(true);
});

it('a state or a number is looked for among all bills', () => {
  expect(whichBills({ status: 'PAID' }, true)).toEqual({ status: 'PAID', isOpen: null });
  expect(whichBills({ number: 'MAIN/2627/000001' }, true)).toEqual({ status: null, isOpen: null });
});
