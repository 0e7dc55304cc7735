import { Subject, of, throwError } from 'rxjs';
import { SeqCursor, backOff, resumable } from './resumable';

function setUp(position = 10) {
  const opened: number[] = [];
  const streams: Subject<{ seq: number }>[] = [];
  const seen: number[] = [];
  const open = (since: number) => {
    opened.push(since);
    const stream = new Subject<{ seq: number }>();
    streams.push(stream);
    return stream;
  };
  return { opened, streams, seen, open, cursor: new SeqCursor(position) };
}

describe('resumable', () => {
  it('opens again from the last entry seen when the connection breaks', () => {
    const { opened, streams, seen, open, cursor } = setUp();
    resumable(open, cursor, () => of(0)).subscribe(({ seq }) => seen.push(seq));
    streams[0].next({ seq: 11 });
    streams[0].next({ seq: 14 });
    streams[0].error(new Error('socket closed'));
    streams[1].next({ seq: 15 });
    expect(opened).toEqual([10, 14]);
    expect(seen).toEqual([11, 14, 15]);
  });

  it('shows nothing twice when the replay overlaps', () => {
    const { streams, seen, open, cursor } = setUp();
    resumable(open, cursor, () => of(0)).subscribe(({ seq }) => seen.push(seq));
    for (const seq of [11, 12, 11, 12, 13]) streams[0].next({ seq });
    expect(seen).toEqual([11, 12, 13]);
  });

  it('opens again when the server ends a slow reader', () => {
    const { opened, streams, open, cursor } = setUp();
    resumable(open, cursor, () => of(0)).subscribe();
    streams[0].next({ seq: 30 });
    streams[0].complete();
    expect(opened).toEqual([10, 30]);
  });

  it('gives up where the pause says so', () => {
    const { opened, streams, open, cursor } = setUp();
    const failed = jest.fn();
    resumable(open, cursor, (_failures, error) => throwError(() => error)).subscribe({ error: failed });
    streams[0].error(new Error('forbidden'));
    expect(opened).toEqual([10]);
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('counts failures in a row and forgets them after an entry', () => {
    const { streams, open, cursor } = setUp();
    const counts: number[] = [];
    resumable(open, cursor, (failures) => (counts.push(failures), of(0))).subscribe();
    streams[0].error(new Error('a'));
    streams[1].error(new Error('b'));
    streams[2].next({ seq: 11 });
    streams[2].error(new Error('c'));
    expect(counts).toEqual([1, 2, 1]);
  });
});

describe('backOff', () => {
  it('doubles, never beyond half a minute', () => {
    expect(backOff(1, 0.999)).toBeLessThan(500);
    expect(backOff(3, 0)).toBe(1_000);
    expect(backOff(50, 0.999)).toBeLessThanOrEqual(30_000);
    expect(backOff(50, 0)).toBe(15_000);
  });
});
