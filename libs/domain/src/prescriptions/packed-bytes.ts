/** Writes numbers and texts one behind the other. */
export class BytePacker {
  private readonly bytes: number[] = [];

  /** A whole number from 0 to 255. */
  byte(value: number): this {
    return this.raw([inRange(value, 0xff)]);
  }

  /** A whole number from 0 to 65,535. */
  word(value: number): this {
    const number = inRange(value, 0xffff);
    return this.raw([number >> 8, number & 0xff]);
  }

  /** A text of at most 65,535 bytes of UTF-8, its length before it: in one byte, or behind a 255 in two. */
  text(value: string): this {
    const encoded = new TextEncoder().encode(value);
    if (encoded.length < 255) this.byte(encoded.length);
    else this.byte(255).word(encoded.length);
    return this.raw(encoded);
  }

  raw(values: Iterable<number>): this {
    for (const value of values) this.bytes.push(value);
    return this;
  }

  packed(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

function inRange(value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`A number from 0 to ${most} was expected.`);
}

/** Reads what a `BytePacker` wrote. Throws a RangeError at anything that it could not have written. */
export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.raw(1)[0];
  }

  word(): number {
    const [high, low] = this.raw(2);
    return (high << 8) | low;
  }

  text(): string {
    const first = this.byte();
    const length = first === 255 ? this.word() : first;
    if (first === 255 && length < 255) throw new RangeError('A length is written in the long form without need.');
    return plainUtf8(this.raw(length));
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('The bytes end too early.');
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  /** Throws unless everything was read. */
  end(): void {
    if (this.at < this.bytes.length) throw new RangeError('There are bytes behind the end.');
  }
}

function plainUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RangeError('This is no UTF-8.');
  }
}
