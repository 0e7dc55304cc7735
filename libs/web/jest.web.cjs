// Jest for the Angular side: zoneless, jsdom, the libraries resolved to their sources.
const { createCjsPreset } = require('jest-preset-angular/presets/index.js');
const path = require('node:path');

module.exports = (rootDir) => ({
  ...createCjsPreset({ tsconfig: path.join(rootDir, 'tsconfig.spec.json') }),
  // Angular's packages, and those that come as ES modules only.
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|@angular/common/locales/.*\\.js$|@jsverse/utils/))'],
  rootDir,
  setupFilesAfterEnv: [path.join(__dirname, 'test-setup.ts')],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: {
    '^@medicare/domain$': path.join(__dirname, '../domain/src/index.ts'),
    '^@medicare/web-(graphql|ui|core|features)$': path.join(__dirname, '$1/src/index.ts'),
  },
});
