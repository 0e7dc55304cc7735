/** A server of its own, gone without a trace afterwards. */
export function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }>;
