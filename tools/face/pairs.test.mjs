import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsOf, quantile, tradeOffAt, upperBoundOfNone } from './pairs.mjs';

const asha = [
  [0, 0],
  [0.3, 0.4],
];
const binoy = [[0, 0.6]];
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} for ${expected}`);

test('every two photos make a pair, of one person or of different people', () => {
  const { same, different } = pairsOf([asha, binoy, []]);
  assert.equal(same.length, 1);
  near(same[0], 0.5);
  assert.equal(different.length, 2);
  near(different[0], Math.hypot(0.3, 0.2));
  near(different[1], 0.6);
});

test('at a threshold, what is as near is let in', () => {
  const pairs = { same: [0.2, 0.45, 0.5], different: [0.45, 0.46, 0.9] };
  const { falseAccepts, falseRejects } = tradeOffAt(0.45, pairs);
  assert.deepEqual({ falseAccepts, falseRejects }, { falseAccepts: 1, falseRejects: 1 });
});

test('a quantile is a value of the list', () => {
  const sorted = Array.from({ length: 100 }, (_, at) => at);
  assert.deepEqual(
    [quantile(sorted, 0), quantile(sorted, 0.01), quantile(sorted, 0.5), quantile(sorted, 1)],
    [0, 1, 50, 99],
  );
});

test('none in few tries proves little', () => {
  assert.equal(upperBoundOfNone(0), 1);
  assert.equal(upperBoundOfNone(2), 1);
  assert.equal(upperBoundOfNone(300), 0.01);
});
