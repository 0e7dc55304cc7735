module.exports = require('../../../jest.server.cjs')(__dirname, {
  globalSetup: '<rootDir>/../../../tools/postgres/jest-setup.cjs',
  globalTeardown: '<rootDir>/../../../tools/postgres/jest-teardown.cjs',
});
