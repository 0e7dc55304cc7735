// Proves the floors on the real graph of imports.
//   node tools/check-floors.mjs [--root FOLDER]    lists what breaks a rule
//   node tools/check-floors.mjs --print            draws the graph: who imports whom, how often
import { fileURLToPath } from 'node:url';
import { graphOf } from './floors/imports.mjs';
import { AREAS, featureOf, RULES } from './floors/rules.mjs';

const options = process.argv.slice(2);
const rootAt = options.indexOf('--root');
const root = rootAt >= 0 ? options[rootAt + 1] : fileURLToPath(new URL('../', import.meta.url));
const graph = graphOf(root);

if (options.includes('--print')) print();
else check();

function check() {
  const faults = Object.entries(RULES).flatMap(([rule, find]) =>
    [...new Set(find(graph))].map((fault) => `${rule}: ${fault}`),
  );
  for (const fault of faults) console.error(`✗ ${fault}`);
  const edges = [...graph.values()].reduce((sum, { edges: found }) => sum + found.length, 0);
  console.log(`${graph.size} files, ${edges} imports, ${Object.keys(RULES).length} rules, ${faults.length} faults`);
  process.exit(faults.length ? 1 : 0);
}

function print() {
  const counts = new Map();
  for (const [file, { edges }] of graph)
    for (const edge of edges.filter(({ inside }) => inside)) {
      const [from, to] = [folderOf(file), folderOf(edge.to)];
      if (from === to) continue;
      const row = counts.get(from) ?? counts.set(from, new Map()).get(from);
      row.set(to, (row.get(to) ?? 0) + 1);
    }
  for (const floor of [5, 4, 3, 2, 1, 0]) {
    const rows = [...counts].filter(([from]) => floorOf(from) === floor).sort();
    if (rows.length) console.log(`\nfloor ${floor}`);
    for (const [from, to] of rows)
      console.log(
        `  ${from.padEnd(30)} → ${[...to]
          .sort()
          .map(([name, count]) => `${name} (${count})`)
          .join(', ')}`,
      );
  }
}

/** A library's name, or the feature's for the libraries made of features. */
function folderOf(file) {
  const home = AREAS.find(({ folder }) => file.startsWith(folder));
  const feature = featureOf(file);
  return home ? (feature ? `${home.name}/${feature}` : home.name) : file.split('/').slice(0, 2).join('/');
}

function floorOf(name) {
  return AREAS.find((it) => it.name === name.split('/')[0])?.floor ?? 5;
}
