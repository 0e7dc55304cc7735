import { BankStatement, type Branch } from '@medicare/data';
import { invalidInput, localDateOf, type StatementRow } from '@medicare/domain';
import { branchFor, type Env, newId, write, zoneFor } from '@medicare/platform';
import { createHash } from 'node:crypto';
import { type Placed, placeLine } from './place-line';
import { readStatement } from './read-statement';
import type { ImportStatementInput } from './statements.inputs';
import type { StatementImport } from './statements.types';

/**
 * Brings in a bank's statement: each credit pays what it pays for certain, the others wait in the queue, lines that
 * cannot be read are told by their number. The same file, or one that overlaps it, changes nothing twice. Throws
 * BAD_USER_INPUT at `csv` for a text that is no statement.
 */
export async function importStatement(
  env: Env,
  { branchId, fileName, csv }: ImportStatementInput,
): Promise<StatementImport> {
  const branch = await branchOf(env, branchId);
  const read = readStatement(csv, localDateOf(env.clock(), await zoneFor(env, branch.id)));
  if (!read)
    throw invalidInput({
      path: 'csv',
      rule: 'statement',
      message:
        'No table with day, text and incoming amount was found. Download the statement as CSV and send it as it is.',
    });
  const statementId = await beginStatement(env, branch.id, fileName, read.bank);
  const found: Record<Placed, number> = { KNOWN: 0, QUEUED: 0, UTR: 0, REFERENCE: 0, AMOUNT: 0 };
  for (const [row, digest] of digested(branch.id, read.credits))
    found[await placeLine(env, { statementId, branch, digest }, row)] += 1;
  await finishStatement(env, statementId, branch.id, countsOf(found));
  const by = { byUtr: found.UTR, byReference: found.REFERENCE, byAmount: found.AMOUNT };
  return { statementId, ...by, debits: read.debits, unreadable: read.unreadable };
}

function countsOf({ KNOWN, QUEUED, UTR, REFERENCE, AMOUNT }: Record<Placed, number>) {
  const matchedLines = UTR + REFERENCE + AMOUNT;
  return { newLines: matchedLines + QUEUED, knownLines: KNOWN, matchedLines };
}

async function branchOf(env: Env, wanted: string | null | undefined): Promise<Pick<Branch, 'id' | 'code'>> {
  const id = await branchFor({ query: env.store.read.bind(env.store) }, env.actor, wanted);
  const [row] = await env.store.read<Pick<Branch, 'id' | 'code'>>('SELECT id, code FROM branch WHERE id = $1', [id]);
  return row;
}

async function beginStatement(
  env: Env,
  branchId: string,
  fileName: string,
  bank: BankStatement['bank'],
): Promise<string> {
  const [id, now] = [newId(), env.clock()];
  const counts = { newLines: 0, knownLines: 0, matchedLines: 0 };
  const row = {
    id,
    createdAt: now,
    updatedAt: now,
    bank,
    fileName,
    ...counts,
    branchId,
    importedById: env.actor.accountId!,
  };
  await write(env, (tx) => tx.manager.insert(BankStatement, row), { withoutEvent: 'told once its lines are in' });
  return id;
}

async function finishStatement(
  env: Env,
  id: string,
  branchId: string,
  counts: Pick<BankStatement, 'newLines' | 'knownLines' | 'matchedLines'>,
): Promise<void> {
  await write(env, async (tx) => {
    await tx.manager.update(BankStatement, { id }, { ...counts, updatedAt: env.clock() });
    const { newLines: lines, matchedLines: matched } = counts;
    const facts = { lines, matched, queued: lines - matched };
    tx.record({ type: 'statement.imported', subject: id, branchId, facts });
  });
}

/** Each line with what it is known by: equal lines of one day are told apart by their order. */
function* digested(branchId: string, rows: readonly StatementRow[]): Generator<[StatementRow, string]> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify([branchId, row.day, row.amount, row.utr, row.narration]);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    yield [row, createHash('sha256').update(`${text} ${nth}`).digest('hex')];
  }
}
