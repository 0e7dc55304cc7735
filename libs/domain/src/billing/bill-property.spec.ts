import fc from 'fast-check';
import { BillDiscount, billFaults, BillLineInput } from './bill-faults';
import { BillTotals, billTotals, LineTotals } from './bill-totals';
import { creditOf, creditParts, LineCredit, splitCredit } from './credit';

/** A small repeatable source of chance (mulberry32). fast-check would need minutes for so many bills. */
function chance(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
type Chance = ReturnType<typeof chance>;

const RATES = [0, 0, 25, 300, 500, 1200, 1800, 4000, 1, 9999];
function someLine(random: Chance): BillLineInput {
  const quantity = 1 + random([3, 30, 3000][random(3)]);
  const unitPrice = random([100, 10_000, 3_000_000][random(3)]);
  const discount = random(3) ? 0 : random(quantity * unitPrice + 1);
  return { quantity, unitPrice, discount, taxRate: RATES[random(RATES.length)] };
}
function someDiscount(random: Chance, lines: BillLineInput[]): BillDiscount | null {
  const net = lines.reduce((sum, { quantity, unitPrice, discount }) => sum + quantity * unitPrice - discount, 0);
  const kinds = [null, { kind: 'AMOUNT', paise: random(net + 1) }, { kind: 'PERCENT', basisPoints: random(10_001) }];
  return kinds[random(3)] as BillDiscount | null;
}

const COLUMNS = ['gross', 'billDiscountShare', 'taxable', 'cgst', 'sgst', 'tax', 'total'] as const;
const TOTAL_OF: Partial<Record<keyof LineTotals, keyof BillTotals>> = {
  billDiscountShare: 'billDiscount',
  taxable: 'subtotal',
};

/** What does not hold of a bill's arithmetic; null when all does. Plain, because it runs 100,000 times. */
function flawOf(input: BillLineInput[], discount: BillDiscount | null, totals: BillTotals): string | null {
  for (const column of COLUMNS) {
    const sum = totals.lines.reduce((all, line) => all + line[column], 0);
    if (sum !== totals[TOTAL_OF[column] ?? (column as keyof BillTotals)]) return `${column} does not add up`;
  }
  for (const [i, line] of totals.lines.entries()) {
    if (Object.values(line).some((value) => !Number.isSafeInteger(value) || value < 0)) return `line ${i} is no amount`;
    if (line.gross !== input[i].quantity * input[i].unitPrice) return `line ${i} is not quantity times price`;
    if (line.discount + line.billDiscountShare > line.gross) return `line ${i} is discounted beyond its price`;
    if (line.taxable !== line.gross - line.discount - line.billDiscountShare) return `line ${i} has a wrong taxable`;
    if (line.total !== line.taxable + line.cgst + line.sgst || line.cgst !== line.sgst)
      return `line ${i} has a wrong total`;
    if (Math.abs(line.cgst * 20_000 - line.taxable * input[i].taxRate) > 10_000) return `line ${i} has a wrong tax`;
  }
  if (discount?.kind === 'AMOUNT' && totals.billDiscount !== discount.paise) return 'another discount than given';
  return totals.total === totals.subtotal + totals.tax ? null : 'total is not subtotal and tax';
}

/** Credits all pieces of a line in steps of random size. */
function creditedInSteps(quantity: number, line: LineTotals, random: Chance): LineCredit[] {
  const credits: LineCredit[] = [];
  for (let done = 0; done < quantity;) {
    const step = 1 + random(quantity - done);
    credits.push(creditOf({ quantity, ...line }, done, step));
    done += step;
  }
  return credits;
}
const PARTS = ['amount', 'taxable', 'cgst', 'sgst'] as const;
function creditFlaw(credits: LineCredit[], line: LineTotals): string | null {
  const left = { amount: line.total, taxable: line.taxable, cgst: line.cgst, sgst: line.sgst };
  for (const credit of credits) {
    if (credit.amount !== credit.taxable + credit.cgst + credit.sgst) return 'a credit is not the sum of its parts';
    for (const part of PARTS) {
      left[part] -= credit[part];
      if (credit[part] < 0 || left[part] < 0) return `${part} is credited below nothing or beyond the line`;
    }
  }
  return PARTS.some((part) => left[part] !== 0) ? 'something is left after all was credited' : null;
}

test('100,000 bills add up to the paisa, and so do their credits in any pieces', () => {
  for (let seed = 1; seed <= 100_000; seed++) {
    const random = chance(seed);
    const lines = Array.from({ length: 1 + random(6) }, () => someLine(random));
    const discount = someDiscount(random, lines);
    const totals = billTotals(lines, discount);
    const i = random(lines.length);
    const flaw =
      billFaults(lines, discount)[0]?.message ??
      flawOf(lines, discount, totals) ??
      creditFlaw(creditedInSteps(lines[i].quantity, totals.lines[i], random), totals.lines[i]);
    if (flaw) throw new Error(`Seed ${seed}: ${flaw} in ${JSON.stringify({ lines, discount, totals })}`);
  }
}, 60_000);

const anyLine = fc
  .record({
    quantity: fc.integer({ min: 1, max: 1000 }),
    unitPrice: fc.nat({ max: 1_000_000 }),
    share: fc.nat({ max: 100 }),
    taxRate: fc.nat({ max: 10_000 }),
  })
  .map(({ share, ...line }) => ({ ...line, discount: Math.floor((line.quantity * line.unitPrice * share) / 100) }));
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 20 });

test('bills that fast-check makes hold too, and are shrunk when one does not', () => {
  const discounts = fc.record({ kind: fc.constant('PERCENT' as const), basisPoints: fc.nat({ max: 10_000 }) });
  fc.assert(
    fc.property(anyLines, fc.option(discounts), (lines, discount) => {
      expect(billFaults(lines, discount)).toEqual([]);
      expect(flawOf(lines, discount, billTotals(lines, discount))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('credits by amount, one after another, take exactly what is left of each line and of its parts', () => {
  fc.assert(
    fc.property(anyLines, fc.infiniteStream(fc.nat({ max: 1000 })), (lines, thousandths) => {
      const { lines: figures, total } = billTotals(lines, null);
      const credits: LineCredit[][] = figures.map(() => []);
      for (let left = total, turn = 1; left > 0; turn++) {
        const share = turn > 8 ? 1000 : thousandths.next().value!;
        const amount = Math.max(1, Math.floor((left * share) / 1000));
        const remaining = figures.map((line, i) => line.total - sum(credits[i], 'amount'));
        splitCredit(amount, remaining).forEach((part, i) => {
          const { taxable, cgst, sgst } = figures[i];
          const paid = {
            taxable: sum(credits[i], 'taxable'),
            cgst: sum(credits[i], 'cgst'),
            sgst: sum(credits[i], 'sgst'),
          };
          credits[i].push(
            creditParts(part, { taxable: taxable - paid.taxable, cgst: cgst - paid.cgst, sgst: sgst - paid.sgst }),
          );
        });
        left -= amount;
      }
      figures.forEach((line, i) => expect(creditFlaw(credits[i], line)).toBeNull());
    }),
  );
});

const sum = (credits: LineCredit[], part: keyof LineCredit): number =>
  credits.reduce((total, credit) => total + credit[part], 0);
