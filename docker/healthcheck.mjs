// The container is healthy when the server is ready: database reachable and migrated, event relay running.
const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`;
const answer = await fetch(url, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
