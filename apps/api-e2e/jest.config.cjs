// The same files on both databases: only DB=sqlite or DB=postgres changes.
const postgres = process.env.DB === 'postgres';
module.exports = require('../../jest.server.cjs')(__dirname, {
  displayName: postgres ? 'api on PostgreSQL' : 'api on SQLite',
  testMatch: ['<rootDir>/src/**/*.e2e-spec.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
  ...(postgres && {
    globalSetup: '<rootDir>/../../tools/postgres/jest-setup.cjs',
    globalTeardown: '<rootDir>/../../tools/postgres/jest-teardown.cjs',
  }),
});
