const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;

/**
 * Bytes as base32 (RFC 4648, section 6), without padding: signs that a QR code packs in its alphanumeric mode and an
 * address carries as they are.
 */
export function toBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= BITS; bits -= BITS) text += SIGNS[(held >> (bits - BITS)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits ? text + SIGNS[(held << (BITS - bits)) & 31] : text;
}

/** The bytes of a text that `toBase32` could have made; null for every other text, so that bytes have one text alone. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * BITS) / 8));
  let [held, bits, at] = [0, 0, 0];
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return null;
    held = (held << BITS) | value;
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return held || bits >= BITS ? null : bytes;
}
