/** One column of the time grid: a doctor, or a day. */
export interface GridColumn {
  id: string;
  title: string;
  note: string;
}

/** A visit in the grid. Times in minutes after midnight on the clocks of the branch. */
export interface GridBlock {
  id: string;
  columnId: string;
  from: number;
  to: number;
  title: string;
  /** The second line. */
  note: string;
  /** The word beside the title, where there is one line only. */
  brief: string;
  /** Its look: a class of the grid's sheet. */
  look: string;
  /** The whole of it in one sentence, for readers. */
  label: string;
  isMovable: boolean;
}

/** A time that can be booked. */
export interface GridSlot {
  columnId: string;
  from: number;
  to: number;
  label: string;
}

/** A time at which nobody is seen. */
export interface GridShade {
  columnId: string;
  from: number;
  to: number;
  /** What it is, if it is worth a word. */
  words: string | null;
}

/** Where a block was let go. */
export interface GridDrop {
  id: string;
  columnId: string;
  from: number;
  /** Puts the block back. */
  revert: () => void;
}

/** Minutes after midnight as HH:MM. */
export const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Where the middle of something stands on the screen. */
export interface Place {
  x: number;
  y: number;
}

const NEAR_PX = 8;

/** The place the arrow key leads to from `at`: up and down within a column, left and right to the nearest beside it. */
export function neighbour(places: readonly Place[], at: number, key: string): number {
  const here = places[at];
  const isAlong = key === 'ArrowUp' || key === 'ArrowDown';
  const sign = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  let [best, cost] = [at, Infinity];
  places.forEach((place, i) => {
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const [ahead, aside] = isAlong ? [dy * sign, Math.abs(dx)] : [dx * sign, Math.abs(dy)];
    const isIn = isAlong ? aside < NEAR_PX && ahead > 0 : ahead > NEAR_PX;
    const weight = isAlong ? ahead : ahead * 10 + aside;
    if (isIn && weight < cost) [best, cost] = [i, weight];
  });
  return best;
}
