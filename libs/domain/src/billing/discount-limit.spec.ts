import fc from 'fast-check';
import { ROLES } from '../access/permissions';
import { DISCOUNT_LIMITS, DiscountDecision, discountFault } from './discount-limit';

const isAllowed = (decision: Partial<DiscountDecision>): boolean =>
  discountFault({ role: 'CASHIER', discountPaise: 0, grossPaise: 100_000, former: null, ...decision }) === null;

test.each([
  ['ADMIN', 100_000, true],
  ['CASHIER', 10_000, true],
  ['CASHIER', 10_001, false],
  ['RECEPTIONIST', 5000, true],
  ['RECEPTIONIST', 5001, false],
  ['PHARMACIST', 5000, true],
  ['PHARMACIST', 5001, false],
  ['DOCTOR', 1, false],
  ['NURSE', 1, false],
  ['PATIENT', 1, false],
  ['API_KEY', 1, false],
  ['API_KEY', 0, true],
] as const)('%s takes %p paise off ₹1,000: %p', (role, discountPaise, allowed) =>
  expect(isAllowed({ role, discountPaise })).toBe(allowed),
);

test('the border is exact where a percent is no whole paisa', () => {
  expect(isAllowed({ grossPaise: 19, discountPaise: 1 })).toBe(true);
  expect(isAllowed({ grossPaise: 19, discountPaise: 2 })).toBe(false);
  expect(isAllowed({ grossPaise: 9, discountPaise: 1 })).toBe(false);
  expect(isAllowed({ grossPaise: 999_999_999_999_999, discountPaise: 100_000_000_000_000 })).toBe(false);
});

test('what an administrator granted stays when a receptionist edits the draft; raising it is refused', () => {
  const draft = { role: 'RECEPTIONIST', former: { discountPaise: 40_000, grossPaise: 100_000 } } as const;
  expect([39_999, 40_000, 40_001].map((discountPaise) => isAllowed({ ...draft, discountPaise }))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a granted discount shrinks with the bill, whoever granted it', () => {
  const former = { discountPaise: 5_000, grossPaise: 100_000 };
  const onHalf = (discountPaise: number) => isAllowed({ role: 'API_KEY', grossPaise: 50_000, discountPaise, former });
  expect([2_500, 2_501, 2_502].map(onHalf)).toEqual([true, true, false]);
  expect(isAllowed({ role: 'RECEPTIONIST', grossPaise: 5_000, discountPaise: 5_000, former })).toBe(false);
  expect(
    isAllowed({ role: 'RECEPTIONIST', grossPaise: 0, discountPaise: 0, former: { discountPaise: 0, grossPaise: 0 } }),
  ).toBe(true);
});

test('the fault names the field and says how much may be given', () => {
  const fault = discountFault({ role: 'CASHIER', discountPaise: 20_000, grossPaise: 100_000, former: null });
  expect(fault).toMatchObject({ path: 'discount', rule: 'role-limit', message: expect.stringContaining('₹100.00') });
});

test('every role is refused exactly above its share of the gross', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.nat(), fc.nat(), (role, grossPaise, discountPaise) => {
      const within = BigInt(discountPaise) * 10_000n <= BigInt(grossPaise) * BigInt(DISCOUNT_LIMITS[role]);
      expect(isAllowed({ role, grossPaise, discountPaise })).toBe(within);
    }),
  );
});
