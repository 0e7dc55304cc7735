// Habits that no linter here knows: a suppression says why, a commit message is conventional.
//   node tools/check-habits.mjs              looks at every source file
//   node tools/check-habits.mjs --commit F   looks at the message in F (as Git's commit-msg hook)
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = 'feat|fix|perf|refactor|test|docs|style|build|ci|chore|revert';
const SUBJECT = new RegExp(`^((${TYPES})(\\([a-z0-9, -]+\\))?!?: \\S.{0,99}|(Merge|Revert) .*)$`);

/** Nothing, or what is wrong with a commit's first line. */
export function faultOfSubject(subject) {
  if (SUBJECT.test(subject)) return undefined;
  return `"${subject}" is not <type>(<feature>): <what changed>, with one of ${TYPES.replaceAll('|', ', ')}`;
}

const SUPPRESSION = /(?:eslint-disable|stylelint-disable|prettier-ignore|@ts-(?:expect-error|ignore|nocheck))(.*)/;
const REASON = /(?:--|:)\s*\S+\s+\S+/;

/** The numbers of lines that silence a tool without two words of reason. */
export function silentLines(text) {
  return text.split('\n').flatMap((line, index) => {
    const comment = line.match(/(?:\/\/|\/\*|<!--|^\s*#).*$/)?.[0];
    const found = comment?.match(SUPPRESSION);
    return found && !REASON.test(found[1]) ? [index + 1] : [];
  });
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') yield* sources(path);
    } else if (/\.([cm]?[jt]s|html|scss)$/.test(entry.name) && !/generated|documents\.ts$|check-habits/.test(path))
      yield path;
  }
}

function main([option, file]) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const faults =
    option === '--commit'
      ? [faultOfSubject(readFileSync(file, 'utf8').split('\n')[0])].filter(Boolean)
      : ['apps', 'libs', 'tools'].flatMap((folder) =>
          [...sources(join(root, folder))].flatMap((path) =>
            silentLines(readFileSync(path, 'utf8')).map(
              (line) => `${relative(root, path)}:${line} silences a tool without a reason (-- why)`,
            ),
          ),
        );
  for (const fault of faults) console.error(`✗ ${fault}`);
  process.exit(faults.length ? 1 : 0);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
