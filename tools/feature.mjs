// npm run feature -- lab-order [lab-orders]: writes a new feature's files and says what is left to decide.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, formsOf, remainingSteps } from './feature/templates.mjs';

const args = process.argv.slice(2);
const rootAt = args.indexOf('--root');
const [, given] = rootAt >= 0 ? args.splice(rootAt, 2) : [];
const root = given ?? fileURLToPath(new URL('../', import.meta.url));
const [noun, nouns] = args;
const isName = (text) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

if (!noun || ![noun, nouns ?? noun].every(isName))
  stop('Give the noun in the singular, with hyphens: npm run feature -- lab-order');
const names = formsOf(noun, nouns);
const files = Object.entries(filesOf(names));
const taken = files.map(([path]) => path).filter((path) => existsSync(join(root, path)));
if (taken.length) stop(`Nothing was written, because these exist already: ${taken.join(', ')}`);

for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
console.log(
  `\nLeft for you:\n${remainingSteps(names)
    .map((line, at) => `  ${at + 1}. ${line}`)
    .join('\n')}`,
);

function stop(message) {
  console.error(message);
  process.exit(1);
}
