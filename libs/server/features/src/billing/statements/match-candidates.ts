import type { Tx } from '@medicare/data';
import {
  addDays,
  type BillCandidate,
  type ClaimCandidate,
  MATCH_DAYS,
  type MatchCandidates,
  possibleReferences,
  type StatementRow,
  utrsIn,
} from '@medicare/domain';

/** Whatever a line of a statement could pay, found by indexes: what it names, and what is of its amount. */
export async function matchCandidates(
  tx: Tx,
  branch: { id: string; code: string },
  row: StatementRow,
): Promise<MatchCandidates> {
  const utrs = [...new Set([...(row.utr ? [row.utr] : []), ...utrsIn(row.narration)])];
  return {
    branchCode: branch.code,
    claims: await claimsOf(tx, branch.id, row.amount, utrs),
    bills: await billsOf(tx, branch, row),
    usedUtrs: new Set(await usedUtrs(tx, utrs)),
  };
}

const places = (count: number, first: number): string =>
  Array.from({ length: count }, (_, i) => `$${first + i}`).join() || 'NULL';

interface ClaimRow {
  id: string;
  bill_id: string;
  utr: string | null;
  amount: number | string;
  day: string;
  issued_on: string;
}

async function claimsOf(tx: Tx, branchId: string, amount: number, utrs: string[]): Promise<ClaimCandidate[]> {
  const rows = await tx.query<ClaimRow>(
    `SELECT p.id, p.bill_id, p.utr, p.amount, CAST(p.received_on AS varchar(10)) AS day,
       CAST(b.issued_on AS varchar(10)) AS issued_on FROM payment p JOIN bill b ON b.id = p.bill_id
     WHERE p.status = 'CLAIMED' AND p.branch_id = $1 AND (p.amount = $2 OR p.utr IN (${places(utrs.length, 3)}))`,
    [branchId, amount, ...utrs],
  );
  return rows.map((row) => ({
    paymentId: row.id,
    billId: row.bill_id,
    utr: row.utr,
    amount: Number(row.amount),
    claimedOn: row.day,
    issuedOn: row.issued_on,
  }));
}

const OPEN_BILLS =
  'SELECT id, upi_reference, due, CAST(issued_on AS varchar(10)) AS day FROM bill WHERE branch_id = $1 AND is_open = $2';

interface BillRow {
  id: string;
  upi_reference: string;
  due: number | string;
  day: string;
}

/**
 * Open bills that the narration may name, and those of just this amount of the last days. Two questions in one: joined by
 * OR, they would be answered by reading every open bill where the database has no statistics yet.
 */
async function billsOf(
  tx: Tx,
  { id, code }: { id: string; code: string },
  row: StatementRow,
): Promise<BillCandidate[]> {
  const references = possibleReferences(code, row.narration);
  const rows = await tx.query<BillRow>(
    `${OPEN_BILLS} AND due = $3 AND issued_on >= $4 UNION ${OPEN_BILLS} AND upi_reference IN (${places(references.length, 5)})`,
    [id, true, row.amount, addDays(row.day, -MATCH_DAYS), ...references],
  );
  return rows.map((bill) => ({
    billId: bill.id,
    reference: bill.upi_reference,
    due: Number(bill.due),
    issuedOn: bill.day,
  }));
}

async function usedUtrs(tx: Tx, utrs: string[]): Promise<string[]> {
  const rows = await tx.query<{ utr: string }>(
    `SELECT utr FROM payment WHERE status = 'VERIFIED' AND utr IN (${places(utrs.length, 1)})`,
    utrs,
  );
  return rows.map(({ utr }) => utr);
}
