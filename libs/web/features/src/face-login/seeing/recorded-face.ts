import type { Point, Sight } from './sight';

/**
 * A picture as it was recorded for the tests: how much it smiles, then the landmarks that are measured (x and y), all in
 * thousandths. The numbers are the engine's, of people in videos of a dev package.
 */
export type RecordedPicture = readonly number[];

const KEPT = [0, 16, 30, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47];

/** The sight that was recorded. */
export function sightFrom([smile = 0, ...numbers]: RecordedPicture): Sight {
  const landmarks: Point[] = [];
  KEPT.forEach((place, at) => (landmarks[place] = { x: numbers[2 * at]! / 1000, y: numbers[2 * at + 1]! / 1000 }));
  const faces = [{ x: 0.2, y: 0.2, width: 0.6, height: 0.6 }];
  return { faces, landmarks, smile: smile / 1000, light: { face: 120, picture: 120 } };
}
