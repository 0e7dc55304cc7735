// Jest for everything that runs in Node: `module.exports = require('…/jest.server.cjs')(__dirname)`.
// swc compiles (types are checked by `typecheck`), because decorators need their metadata.
const { join } = require('node:path');
const { paths } = require('./tsconfig.base.json').compilerOptions;

// A zone other than UTC with a half hour: a date that loses its zone shows at once.
process.env.TZ = 'Asia/Kolkata';

// Packages published as ES modules only; Jest's own loader needs them compiled.
const ESM_ONLY = [
  '@faker-js/faker',
  'jose',
  'temporal-polyfill',
  'temporal-utils',
  'ical-generator',
  'stdnum',
  'file-type',
  '@tokenizer/inflate',
  '@borewit/text-codec',
  'strtok3',
  'token-types',
  'uint8array-extras',
];

const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, join(__dirname, file)]),
);

module.exports = (rootDir, more = {}) => ({
  rootDir,
  displayName: rootDir.slice(__dirname.length + 1),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  moduleNameMapper,
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '^.+\\.m?js$': ['@swc/jest', { ...swc, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join('|')})/)`],
  ...more,
});
