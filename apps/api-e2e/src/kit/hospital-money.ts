import {
  BankStatement,
  CashEntry,
  CashSession,
  type Payment,
  STATEMENT_LINE_STATES,
  StatementLine,
} from '@medicare/data';
import { BANKS, CASH_ENTRY_KINDS, QUEUE_REASONS } from '@medicare/domain';
import { billRows } from './hospital-bills';
import type { Filled, Hospital } from './hospital-parts';

/** Everything of the cash desk: drawers, bills with their payments, and statements that name these. */
export function moneyRows(hospital: Hospital): Filled {
  const { sessions, entries } = cashRows(hospital);
  const { payments, filled } = billRows(
    hospital,
    sessions.map(({ id }) => id!),
  );
  return [[CashSession, sessions], [CashEntry, entries], ...filled, ...statementRows(hospital, payments)];
}

/** Drawers of cash and what moved in them; marks: `canary<cash0>`, `canary<entry0>`. */
function cashRows({ r, row, at, branchId, accounts }: Hospital) {
  const sessions = accounts.slice(0, 18).map(({ id: openedById }, i): Partial<CashSession> => {
    const counted = r.chance(0.7) ? r.int(99_999) : null;
    return {
      ...row(),
      expected: r.int(99_999),
      counted,
      counts: counted === null ? null : [{ denomination: 50_000, count: r.int(9) }],
      closedAt: counted === null ? null : at(),
      note: r.pick([null, `canary<cash${i}>`]),
      branchId: branchId(),
      openedById,
      closedById: counted === null ? null : r.pick(accounts).id,
    };
  });
  const entries = Array.from({ length: 60 }, (_, i): Partial<CashEntry> => ({
    ...row(),
    kind: r.pick(CASH_ENTRY_KINDS),
    amount: r.int(2_000) - 1_000,
    reason: `canary<entry${i}>`,
    sessionId: r.pick(sessions).id,
    paymentId: null,
  }));
  return { sessions, entries };
}

/** Statements of banks with their credits; marks: `canary<statement0>`, `canary<narration0>`. */
function statementRows({ r, row, at, branchId, accounts }: Hospital, payments: Partial<Payment>[]): Filled {
  const statements = Array.from({ length: 12 }, (_, i): Partial<BankStatement> => ({
    ...row(),
    bank: r.pick(BANKS),
    fileName: `canary<statement${i}>.csv`,
    newLines: r.int(9),
    knownLines: r.int(9),
    matchedLines: r.int(9),
    branchId: branchId(),
    importedById: r.pick(accounts).id,
  }));
  const lines = Array.from({ length: 60 }, (_, i): Partial<StatementLine> => {
    const { id: statementId, branchId: ofBranch } = r.pick(statements);
    const state = r.pick(STATEMENT_LINE_STATES);
    const found = state === 'MATCHED' || state === 'SETTLED' ? r.pick(payments) : null;
    return {
      ...row(),
      day: `2026-05-0${1 + r.int(9)}`,
      amount: 1 + r.int(99_999),
      utr: r.pick([null, '123456789012']),
      narration: `canary<narration${i}>`,
      state,
      queueReason: state === 'QUEUED' ? r.pick(QUEUE_REASONS) : null,
      note: r.pick([null, `canary<narration${i}>`]),
      settledAt: state === 'SETTLED' ? at() : null,
      digest: `digest ${i}`,
      statementId,
      branchId: ofBranch,
      paymentId: found?.id ?? null,
      billId: found?.billId ?? null,
      settledById: state === 'SETTLED' ? r.pick(accounts).id : null,
    };
  });
  return [
    [BankStatement, statements],
    [StatementLine, lines],
  ];
}
