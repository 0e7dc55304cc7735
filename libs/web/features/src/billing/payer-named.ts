/** Words that stand in narrations beside a payer's name, and never are one. */
const NO_NAMES =
  /^(?:upi|neft|imps|rtgs|ach|nach|p2[amp]|cr|dr|credit|by|to|from|transfer|trf|inb|mob|mb|net ?banking|payment|paid|pay|sent|bill|fees?|na|null|collect|self|no remarks)\b|\bbank\b/i;
const BEGINS = /^(?:by transfer\W+)?(?:upi|neft|imps|rtgs)\b/i;

/**
 * Who paid, as far as the text of the bank tells: the first part of a narration of UPI, NEFT, IMPS or RTGS that reads
 * like a name, else the payer's address in UPI. Null where nothing does; it is only shown, nothing is decided by it.
 */
export function payerNamed(narration: string): string | null {
  if (!BEGINS.test(narration)) return null;
  const parts = narration.split(/[/*:]|-(?=\D|\d{6})|\s-\s/).map((part) => part.trim());
  return parts.find(isName) ?? parts.find((part) => /^[\w.]{2,}@[A-Za-z]\w+$/.test(part)) ?? null;
}

/** Letters and blanks alone, more than a code of a bank: `SBIN` and `UTIB` have four. */
const isName = (part: string): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M} .'’]{2,}$/u.test(part) && !NO_NAMES.test(part) && !/^[A-Z]{4}$/.test(part);
