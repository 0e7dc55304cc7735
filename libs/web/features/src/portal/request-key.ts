/**
 * A key for one request that tells of money: sent again under the same key, it counts once. Made without
 * `crypto.randomUUID`, which browsers keep from pages that come over plain HTTP.
 */
export const requestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
