// What distances between photos say about a threshold. Plain numbers in, plain numbers out.

/** Euclidean distance of two descriptions. */
export function distance(a, b) {
  return Math.sqrt(a.reduce((sum, value, at) => sum + (value - b[at]) ** 2, 0));
}

/** Distances of every two photos: of one person, and of different people. `people` is a list of lists of descriptions. */
export function pairsOf(people) {
  const same = people.flatMap((own) => own.flatMap((a, at) => own.slice(at + 1).map((b) => distance(a, b))));
  const different = people.flatMap((own, at) =>
    people.slice(at + 1).flatMap((others) => own.flatMap((a) => others.map((b) => distance(a, b)))),
  );
  return { same: same.sort(byValue), different: different.sort(byValue) };
}

/** Who is let in at a threshold: strangers taken for somebody, and people not known again. */
export function tradeOffAt(threshold, { same, different }) {
  const falseAccepts = different.filter((value) => value <= threshold).length;
  const falseRejects = same.filter((value) => value > threshold).length;
  return { threshold, falseAccepts, falseRejects, same: same.length, different: different.length };
}

/** The value below which this part of a sorted list lies. */
export function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/**
 * The highest rate that still fits none seen in `count` tries, at 95 %: the "rule of three". It is what a zero is worth.
 * Pairs of the same few people are no independent tries, so the truth may be worse.
 */
export const upperBoundOfNone = (count) => (count ? Math.min(1, 3 / count) : 1);

const byValue = (a, b) => a - b;
