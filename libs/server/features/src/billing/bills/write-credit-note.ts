import { type Bill, BillLine, CreditNote, CreditNoteLine, type Tx } from '@medicare/data';
import { creditOf, creditParts, invalidInput, type LineCredit, splitCredit } from '@medicare/domain';
import { type BillChanges, billFactsOf, branchDay, type Env, newId, nextNumber, saveBill } from '@medicare/platform';

/** What a credit note takes back of a line; `quantity` is 0 for an amount. */
export interface CreditedLine extends LineCredit {
  line: BillLine;
  quantity: number;
}

/** Pieces of lines as credits. Throws BAD_USER_INPUT at `lines.N…` for what is not on the bill or not left. */
export function creditsByQuantity(
  lines: readonly BillLine[],
  wanted: readonly { billLineId: string; quantity: number }[],
): CreditedLine[] {
  return wanted.map(({ billLineId, quantity }, i) => {
    const fault = (field: string, rule: string, message: string) =>
      invalidInput({ path: `lines.${i}.${field}`, rule, message });
    const line = lines.find(({ id }) => id === billLineId);
    if (!line) throw fault('billLineId', 'unknown', 'This line is not on the bill.');
    if (wanted.findIndex((each) => each.billLineId === billLineId) < i)
      throw fault('billLineId', 'doubled', 'This line is named twice. Give one number for it.');
    if (wasCreditedByAmount(line))
      throw fault(
        'quantity',
        'by-amount',
        'A part of this line was credited as an amount. Credit the rest as an amount, too.',
      );
    try {
      return { line, quantity, ...creditOf(line, line.creditedQuantity, quantity) };
    } catch (error) {
      throw fault('quantity', 'range', (error as Error).message);
    }
  });
}

function wasCreditedByAmount(line: BillLine): boolean {
  const byQuantity = line.creditedQuantity ? creditOf(line, 0, line.creditedQuantity).amount : 0;
  return line.credited !== byQuantity;
}

/** An amount, split over what is left of each line. Throws BAD_USER_INPUT at `amount` for more than is left in all. */
export async function creditsByAmount(tx: Tx, lines: readonly BillLine[], amount: number): Promise<CreditedLine[]> {
  const shares = splitCredit(
    amount,
    lines.map(({ total, credited }) => total - credited),
  );
  const credits: CreditedLine[] = [];
  for (const [i, line] of lines.entries())
    if (shares[i]) credits.push({ line, quantity: 0, ...creditParts(shares[i], await leftOf(tx, line)) });
  return credits;
}

async function leftOf(tx: Tx, line: BillLine): Promise<{ taxable: number; cgst: number; sgst: number }> {
  const former = await tx.manager.findBy(CreditNoteLine, { billLineId: line.id });
  const left = (part: 'taxable' | 'cgst' | 'sgst'): number =>
    line[part] - former.reduce((sum, row) => sum + row[part], 0);
  return { taxable: left('taxable'), cgst: left('cgst'), sgst: left('sgst') };
}

/**
 * Writes a credit note over a locked bill with its own number, takes its amount off the bill (together with whatever
 * else `changes`, so that the bill moves once) and says `bill.credited`. Gives the note's id. Throws BAD_USER_INPUT for a
 * credit of nothing.
 */
export async function writeCreditNote(
  env: Pick<Env, 'clock' | 'actor'>,
  tx: Tx,
  bill: Bill,
  credits: readonly CreditedLine[],
  reason: string,
  changes: BillChanges = {},
): Promise<string> {
  const sum = (part: keyof LineCredit): number => credits.reduce((total, credit) => total + credit[part], 0);
  const [amount, taxable, cgst, sgst] = [sum('amount'), sum('taxable'), sum('cgst'), sum('sgst')];
  if (!amount)
    throw invalidInput({ path: 'amount', rule: 'range', message: 'There is nothing to credit: it costs nothing.' });
  const [id, now] = [newId(), env.clock()];
  const { patientId, branchId } = bill;
  const issuedOn = await branchDay(tx, branchId, now);
  const number = await nextNumber(tx, 'credit-note', branchId, issuedOn);
  const stamps = { createdAt: now, updatedAt: now };
  const note = { id, number, issuedOn, reason, amount, taxable, cgst, sgst, billId: bill.id, patientId, branchId };
  await tx.manager.insert(CreditNote, { ...note, ...stamps, issuedById: env.actor.accountId });
  for (const [position, { line, ...credit }] of credits.entries())
    await writeLine(tx, { ...credit, ...stamps, id: newId(), position, creditNoteId: id, billLineId: line.id }, line);
  const cancelReason = isUndone(bill, amount) ? reason : bill.cancelReason;
  await saveBill(env, tx, bill, { ...changes, credited: bill.credited + amount, cancelReason });
  const facts = { ...(await billFactsOf(tx, bill)), creditNoteId: id, amountPaise: amount };
  tx.record({ type: 'bill.credited', subject: bill.id, patientId, branchId, facts });
  return id;
}

async function writeLine(tx: Tx, row: Omit<CreditNoteLine, 'creditNote' | 'billLine'>, line: BillLine): Promise<void> {
  await tx.manager.insert(CreditNoteLine, row);
  const creditedQuantity = line.creditedQuantity + row.quantity;
  await tx.manager.update(BillLine, { id: line.id }, { creditedQuantity, credited: line.credited + row.amount });
}

/** A bill that is credited wholly before anybody paid is cancelled by that: the note's reason is why. */
const isUndone = ({ credited, total, paid }: Bill, amount: number): boolean => credited + amount === total && !paid;
