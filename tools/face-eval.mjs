// How well faces are told apart, measured on photos that you have:
//   npm run face:eval -- FOLDER      a subfolder for each person, at least two photos in some of them
//   npm run face:eval                the same with the pictures that come with our dev packages
// Photos are read and forgotten: nothing is written, nothing leaves this machine.
import { resolve } from 'node:path';
import { refuseUnsupportedNode } from './setup/node-version.mjs';

refuseUnsupportedNode();
const { step, Stop, tellAndExit } = await import('./setup/steps.mjs');
const { ensureInstalled } = await import('./setup/install.mjs');
const THRESHOLDS = [0.35, 0.38, 0.4, 0.42, 0.45, 0.48, 0.5, 0.52, 0.55, 0.6];

async function main([folder]) {
  await ensureInstalled();
  const { ourPeople, peopleIn } = await import('./face/photos.mjs');
  const people = folder ? peopleIn(resolve(process.env.INIT_CWD ?? process.cwd(), folder)) : ourPeople();
  const { described, faceless } = await step('Describing the faces', () => describeAll(people));
  const { pairsOf } = await import('./face/pairs.mjs');
  await report(described, faceless, pairsOf(described));
}

async function describeAll(people) {
  const { startEngine } = await import('./face/node-engine.mjs');
  const engine = await startEngine();
  const [described, faceless] = [[], []];
  for (const { files } of people) {
    const own = [];
    for (const file of files) {
      const descriptor = await engine.describe(file);
      if (descriptor) own.push(Array.from(descriptor));
      else faceless.push(file);
    }
    described.push(own);
  }
  return { described, faceless };
}

async function report(described, faceless, pairs) {
  const { quantile, tradeOffAt, upperBoundOfNone } = await import('./face/pairs.mjs');
  const { same, different } = pairs;
  const several = described.filter((own) => own.length > 1).length;
  const photos = described.reduce((sum, own) => sum + own.length, 0);
  const seen = described.filter((own) => own.length).length;
  console.log(`\n${photos} photos of ${seen} people, ${several} of whom are on several photos`);
  for (const file of faceless) console.log(`  no face was found in ${file}`);
  if (!same.length || !different.length) throw new Stop('Both are needed: two photos of one person, and two people.');
  for (const [name, values] of Object.entries({ 'same person': same, 'different people': different }))
    console.log(
      `${name.padEnd(17)} ${String(values.length).padStart(6)} pairs: nearest ${text(values[0])}, 1 in 100 below ` +
        `${text(quantile(values, 0.01))}, half below ${text(quantile(values, 0.5))}, farthest ${text(values.at(-1))}`,
    );
  console.log(`\n${row('threshold', 'false accepts', 'false rejects')}`);
  for (const threshold of THRESHOLDS) {
    const { falseAccepts, falseRejects } = tradeOffAt(threshold, pairs);
    console.log(row(threshold.toFixed(2), rate(falseAccepts, different.length), rate(falseRejects, same.length)));
  }
  console.log(
    `\nNone in ${different.length} pairs is no proof of none: up to ${(upperBoundOfNone(different.length) * 100).toFixed(2)} % would fit it as well,\n` +
      'and more, since pairs of the same few people are no independent tries. Measure with many people, in your light.',
  );
}

const text = (value) => value.toFixed(2);
const row = (...cells) =>
  cells[0].padEnd(11) +
  cells
    .slice(1)
    .map((cell) => cell.padStart(24))
    .join('');
const rate = (count, all) => `${count} of ${all} (${((100 * count) / all).toFixed(2)} %)`;

main(process.argv.slice(2)).catch(tellAndExit);
