import { invalidInput } from '../errors';

/** Numbers that describe a face, as face-api's recognition network gives them. */
export const DESCRIPTOR_LENGTH = 128;
/** Bytes of a descriptor on its way and at rest: 32-bit floats, little endian. */
export const DESCRIPTOR_BYTES = DESCRIPTOR_LENGTH * 4;
/** Characters of a descriptor as base64url without padding. */
export const DESCRIPTOR_TEXT_LENGTH = Math.ceil((DESCRIPTOR_BYTES * 4) / 3);

/** Of a real face every number lies well within this; what does not is no descriptor. */
const LARGEST_NUMBER = 2;

/** A descriptor as bytes: 128 floats of 32 bits, little endian. */
export function descriptorBytes(descriptor: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(DESCRIPTOR_BYTES));
  for (let at = 0; at < DESCRIPTOR_LENGTH; at++) view.setFloat32(at * 4, descriptor[at], true);
  return new Uint8Array(view.buffer);
}

/** The descriptor in `bytes`; undefined unless they hold 128 numbers as a face gives them. */
export function descriptorFrom(bytes: Uint8Array): Float32Array | undefined {
  if (bytes.length !== DESCRIPTOR_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, at) => view.getFloat32(at * 4, true));
  // NaN compares false, and so is refused as well.
  return numbers.every((number) => Math.abs(number) <= LARGEST_NUMBER) ? numbers : undefined;
}

/** A descriptor as base64url text, as it is sent. */
export function descriptorText(descriptor: ArrayLike<number>): string {
  const binary = String.fromCharCode(...descriptorBytes(descriptor));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The descriptor that was sent as `text` in the field `path`. Throws BAD_USER_INPUT for anything else; never says what came. */
export function readDescriptor(text: string, path: string): Float32Array {
  const numbers = descriptorFrom(bytesOf(text));
  if (numbers) return numbers;
  const message = `Send ${DESCRIPTOR_LENGTH} numbers of 32 bits, little endian, as base64url without padding.`;
  throw invalidInput({ path, rule: 'descriptor', message });
}

function bytesOf(text: string): Uint8Array {
  if (text.length !== DESCRIPTOR_TEXT_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) return new Uint8Array();
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
