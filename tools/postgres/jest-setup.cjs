// Jest's global set-up where a suite needs PostgreSQL: uses the one in TEST_POSTGRES_URL, or starts its own.
// Every spec makes its own database in it.
const { startPostgres } = require('./postgres.cjs');

module.exports = async () => {
  if (process.env.TEST_POSTGRES_URL) return;
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.stopTestPostgres = server.stop;
};
