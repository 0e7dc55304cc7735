/** A key for one request that moves money: made when its dialog opens and kept over retries, so that it moves it once. */
export function newRequestKey(): string {
  // Only secure origins have randomUUID; a hospital's own network may be plain http.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
