import type { Point, Sight } from './sight';

/** What of a face moves when it is asked for a gesture. */
export interface FaceMeasures {
  /** Where the nose is between the edges of the face: 0.5 looks straight, more is turned to the person's own left. */
  readonly turn: number;
  /** How far the eyes are open, their height by their width. */
  readonly eyes: number;
  /** How much it smiles, from 0 to 1. */
  readonly smile: number;
}

// Places among the 68 landmarks.
const RIGHT_EDGE = 0;
const LEFT_EDGE = 16;
const NOSE_TIP = 30;
const EYES = [36, 42];

/** Measures a face that was seen with its landmarks; null where none was. */
export function measuresOf({ landmarks, smile = 0 }: Sight): FaceMeasures | null {
  return landmarks ? { turn: turnOf(landmarks), eyes: opennessOf(landmarks), smile } : null;
}

/** What a face is like at rest: of each measure the one in the middle, which a single bad sight does not move. */
export function atRest(seen: readonly FaceMeasures[]): FaceMeasures {
  const middle = (of: (each: FaceMeasures) => number) => seen.map(of).sort((a, b) => a - b)[seen.length >> 1] ?? 0;
  return { turn: middle((each) => each.turn), eyes: middle((each) => each.eyes), smile: middle((each) => each.smile) };
}

function turnOf(landmarks: readonly Point[]): number {
  const x = (place: number) => landmarks[place]?.x ?? 0;
  const width = x(LEFT_EDGE) - x(RIGHT_EDGE);
  return width > 0 ? (x(NOSE_TIP) - x(RIGHT_EDGE)) / width : 0.5;
}

// Both lids at two places, by the distance of the corners; the mean of both eyes.
function opennessOf(landmarks: readonly Point[]): number {
  const eye = (first: number) => {
    const apart = (a: number, b: number) => distance(landmarks[first + a], landmarks[first + b]);
    const width = apart(0, 3);
    return width > 0 ? (apart(1, 5) + apart(2, 4)) / (2 * width) : 0;
  };
  return EYES.reduce((sum, first) => sum + eye(first), 0) / EYES.length;
}

const distance = (a?: Point, b?: Point): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);
