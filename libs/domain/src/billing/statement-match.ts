import { addDays } from '../scheduling/local-time';
import { utrsIn } from './statement-row';

/** Money that came in, as the bank states it. `amount` in paise, `day` YYYY-MM-DD. */
export interface IncomingLine {
  amount: number;
  day: string;
  utr: string | null;
  narration: string;
}

/** A payment that a payer says to have made. */
export interface ClaimCandidate {
  paymentId: string;
  billId: string;
  utr: string | null;
  amount: number;
  /** YYYY-MM-DD */
  claimedOn: string;
  /** When its bill was issued, YYYY-MM-DD. */
  issuedOn: string;
}

/** A bill on which something is due. */
export interface BillCandidate {
  billId: string;
  /** Its reference in UPI: letters and digits. */
  reference: string;
  due: number;
  /** YYYY-MM-DD */
  issuedOn: string;
}

export interface MatchCandidates {
  /** What the references of the branch begin with. */
  branchCode: string;
  claims: readonly ClaimCandidate[];
  bills: readonly BillCandidate[];
  /** UTRs of verified payments: these were paid with already. A set, or anything that can be asked likewise. */
  usedUtrs: { has(utr: string): boolean };
}

/** Why a line is left to a person. */
export const QUEUE_REASONS = ['NO_MATCH', 'AMOUNT_DIFFERS', 'UTR_USED', 'SEVERAL'] as const;
export type QueueReasonName = (typeof QUEUE_REASONS)[number];

/** What told that a line pays for something: the UTR of a claim, the reference of a bill, or just amount and time. */
export type MatchEvidence = 'UTR' | 'REFERENCE' | 'AMOUNT';

export type StatementMatch =
  | { kind: 'CLAIM'; by: MatchEvidence; paymentId: string }
  | { kind: 'BILL'; by: MatchEvidence; billId: string }
  | { kind: 'QUEUE'; why: QueueReasonName };

/** A payment reaches the statement at most so many days after it was claimed, or after its bill was issued. */
export const MATCH_DAYS = 2;

/**
 * What a line of a statement pays. First the claim with its UTR, then the bill whose reference stands in it, each only to
 * the exact paisa and not before the bill was issued; then, where the line names no bill of the branch at all and came by
 * UPI, the only claim or bill of just this amount of the last days. Whatever is less certain is queued: nothing is ever
 * guessed among several, a claim never takes what names another bill, and money that names one bill never pays another.
 */
export function matchStatement(line: IncomingLine, candidates: MatchCandidates): StatementMatch {
  const utrs = new Set([...(line.utr ? [line.utr] : []), ...utrsIn(line.narration)]);
  const claims = candidates.claims.filter(({ utr }) => utr !== null && utrs.has(utr));
  const bills = candidates.bills.filter(({ reference }) => names(line.narration, reference));
  const isNamed = possibleReferences(candidates.branchCode, line.narration).length > 0;
  if (claims.length && isNamed && !bills.some(({ billId }) => claims.every((claim) => claim.billId === billId)))
    return queue('SEVERAL');
  if (claims.length) return onlyExact(line, claims, ({ amount }) => amount === line.amount, toClaim('UTR'));
  if ([...utrs].some((utr) => candidates.usedUtrs.has(utr))) return queue('UTR_USED');
  if (bills.length) return onlyExact(line, bills, ({ due }) => due === line.amount, toBill('REFERENCE'));
  if (isNamed || !(utrs.size || BY_UPI.test(line.narration))) return queue('NO_MATCH');
  return byAmountAndTime(line, candidates, utrs.size > 0);
}

const BY_UPI = /\bUPI\b/i;

/**
 * Every reference of the branch that may stand in a narration, in capitals. Banks run a reference together with what
 * follows: each length that one may have is a possibility.
 */
export function possibleReferences(branchCode: string, narration: string): string[] {
  const compact = narration.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const found = [...compact.matchAll(new RegExp(`${branchCode}(\\d{10,})`, 'g'))];
  return [
    ...new Set(found.flatMap(([, digits]) => [10, 11, 12].map((length) => branchCode + digits.slice(0, length)))),
  ];
}

const queue = (why: QueueReasonName): StatementMatch => ({ kind: 'QUEUE', why });
const toClaim =
  (by: MatchEvidence) =>
  ({ paymentId }: ClaimCandidate): StatementMatch => ({ kind: 'CLAIM', by, paymentId });
const toBill =
  (by: MatchEvidence) =>
  ({ billId }: BillCandidate): StatementMatch => ({ kind: 'BILL', by, billId });

function onlyExact<T extends { issuedOn: string }>(
  { day }: IncomingLine,
  found: T[],
  isExact: (one: T) => boolean,
  match: (one: T) => StatementMatch,
): StatementMatch {
  if (found.length > 1) return queue('SEVERAL');
  if (found[0].issuedOn > day) return queue('NO_MATCH'); // nobody pays what is not asked for yet
  return isExact(found[0]) ? match(found[0]) : queue('AMOUNT_DIFFERS');
}

/** Whether a bill's reference stands in a narration, also as the bill's number, and is not the beginning of a longer one. */
function names(narration: string, reference: string): boolean {
  if (!reference) return false;
  const spaced = [...reference].join('[^A-Za-z0-9]*');
  return new RegExp(`(?<![A-Za-z0-9])${spaced}(?![A-Za-z0-9])`, 'i').test(narration);
}

function byAmountAndTime(line: IncomingLine, { claims, bills }: MatchCandidates, hasUtr: boolean): StatementMatch {
  const isRecent = (day: string): boolean => day >= addDays(line.day, -MATCH_DAYS) && day <= line.day;
  const likelyClaims = claims.filter(({ amount, claimedOn }) => amount === line.amount && isRecent(claimedOn));
  const likelyBills = bills.filter(({ due, issuedOn }) => due === line.amount && isRecent(issuedOn));
  const billIds = new Set([...likelyClaims, ...likelyBills].map(({ billId }) => billId));
  if (!billIds.size) return queue('NO_MATCH');
  if (billIds.size > 1 || likelyClaims.length > 1) return queue('SEVERAL');
  const [billId] = billIds;
  // Who claims with another UTR says that this money is not theirs. Else a made-up claim would be paid by a stranger.
  if (hasUtr && claims.some((claim) => claim.billId === billId && claim.utr !== null)) return queue('NO_MATCH');
  return likelyClaims.length ? toClaim('AMOUNT')(likelyClaims[0]) : toBill('AMOUNT')(likelyBills[0]);
}
