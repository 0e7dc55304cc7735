// Static analysis. Type-aware rules run on the server only, where a forgotten `await` loses data; the floors are
// stated twice on purpose: here for the editor, in tools/check-floors for the proof.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const SERVER = [
  'libs/domain/src/**/*.ts',
  'libs/server/*/src/**/*.ts',
  'apps/api/src/**/*.ts',
  'apps/api-e2e/src/**/*.ts',
];
const WEB = ['libs/web/**/*.ts', 'apps/admin/**/*.ts', 'apps/portal/**/*.ts'];
const TESTS = ['**/migrations/*.ts', '**/*.spec.ts', '**/*.e2e-spec.ts', 'apps/*-e2e/**/*.ts', '**/testing/**/*.ts'];

const HEAVY = [
  '@angular/material',
  '@angular/material/*',
  '@angular/cdk',
  '@angular/cdk/*',
  '@apollo/*',
  '@apollo/client/*',
];
const CHARTS = ['apollo-angular', 'apollo-angular/*', 'chart.js', 'chart.js/*', 'ng2-charts', '@event-calendar/*'];

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read once, in apps/api/src/config.ts, and handed on as values.',
};
const outsideTheUnitOfWork = [
  {
    selector: "CallExpression[callee.property.name='getRepository']",
    message: 'Writes go through the unit of work (tx), reads through the read engine.',
  },
  {
    selector: "MemberExpression[property.name='manager'][object.name=/dataSource$/i]",
    message: 'Writes go through the unit of work (tx), reads through the read engine.',
  },
  {
    selector: "MemberExpression[property.name='manager'][object.property.name=/dataSource$/i]",
    message: 'Writes go through the unit of work (tx), reads through the read engine.',
  },
];

/** Every floor may use those below it. */
const floors = [0, 1, 2, 3, 4, 5].map((floor) => ({
  sourceTag: `floor:${floor}`,
  onlyDependOnLibsWithTags: Array.from({ length: floor }, (_, below) => `floor:${below}`),
}));
const sides = [
  { sourceTag: 'side:both', onlyDependOnLibsWithTags: ['side:both'] },
  { sourceTag: 'side:server', onlyDependOnLibsWithTags: ['side:server', 'side:both'] },
  { sourceTag: 'side:web', onlyDependOnLibsWithTags: ['side:web', 'side:both'] },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      'dist',
      'data',
      '.nx',
      '.angular',
      '**/test-results',
      '**/playwright-report',
      'libs/web/graphql/src/documents.ts',
      'libs/web/features/src/portal/*-documents.ts',
      'libs/web/features/src/wall/wall-documents.ts',
      '**/*.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strict],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], enforceBuildableLibDependency: false, depConstraints: [...floors, ...sides] },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': 'off', // an Angular component may be a template and nothing else
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off', // a `!` states what the lines before it have proven
      '@typescript-eslint/no-unsafe-function-type': 'off', // a class as a value, as decorators and TypeORM hand it over
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  {
    files: SERVER,
    languageOptions: { parserOptions: { project: './tsconfig.server.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      // Decorated classes need their imports at run time, and the types of properties are such imports.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': ['error', processEnv],
    },
  },
  {
    files: ['libs/server/features/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', processEnv, ...outsideTheUnitOfWork] },
  },
  { files: ['apps/api/src/config.ts', 'apps/api/src/bench/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/api/src/cli/**/*.ts', 'apps/api/src/bench/**/*.ts', 'apps/*/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: WEB,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'mp', style: 'camelCase' }],
      '@angular-eslint/component-selector': [
        'error',
        { type: ['element', 'attribute'], prefix: 'mp', style: 'kebab-case' },
      ],
      '@angular-eslint/component-class-suffix': 'off', // the file's name is the class's name
      '@angular-eslint/directive-class-suffix': 'off',
      '@typescript-eslint/consistent-type-imports': 'off', // injection needs the class
    },
  },
  {
    files: ['libs/web/features/src/portal/**/*.ts', 'libs/web/features/src/wall/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...HEAVY, ...CHARTS],
              message: 'Portal and wall screen stay slim: native controls, fetch and graphql-ws.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/web/ui/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@apollo/*', '@apollo/client/*', 'apollo-angular', 'graphql'],
              message: 'Presentational pieces know no GraphQL.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  { files: ['**/index.html'], rules: { '@angular-eslint/template/prefer-control-flow': 'off' } },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [js.configs.recommended],
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'smart'],
    },
  },
);
