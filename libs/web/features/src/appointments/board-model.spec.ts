import type { AppointmentRowFragment } from '@medicare/web-graphql';
import {
  blockOf,
  endAfterMove,
  openingMinute,
  sessionsOn,
  shadesOf,
  shownHours,
  snapped,
  type TimedDoctor,
  weekOf,
} from './board-model';
import { neighbour, timeText } from './grid-model';

const ZONE = 'Asia/Kolkata';
const MONDAY = '2026-11-23';
const doctor = {
  id: 'd',
  hours: [
    {
      weekday: 1,
      fromTime: '09:00',
      toTime: '13:00',
      slotMinutes: 15,
      room: '4',
      validFrom: '2026-01-01',
      validTo: null,
      branch: { id: 'b', timeZone: ZONE },
    },
  ],
  leaves: [{ id: 'l', startsAt: '2026-11-23T06:30:00.000Z', endsAt: '2026-11-24T18:30:00.000Z' }],
  extraSessions: [],
} as unknown as TimedDoctor;

const row = (change: Partial<AppointmentRowFragment>) =>
  ({
    id: 'a',
    status: 'CONFIRMED',
    startsAt: '2026-11-23T03:30:00.000Z',
    endsAt: '2026-11-23T03:45:00.000Z',
    queueState: null,
    token: null,
    patient: { fullName: 'Kavya Reddy' },
    doctor: { fullName: 'Dr Rao' },
    reason: null,
    ...change,
  }) as AppointmentRowFragment;

describe('the board', () => {
  it('hatches what is outside the hours, and leave over them with its word', () => {
    expect(shadesOf(doctor, MONDAY, ZONE, null, 'd')).toEqual([
      { columnId: 'd', from: 0, to: 540, words: null },
      { columnId: 'd', from: 720, to: 1440, words: 'On leave' },
    ]);
  });

  it('leaves out hours at another branch', () => {
    expect(sessionsOn(doctor, MONDAY, ZONE, 'other')).toEqual([]);
    expect(sessionsOn(doctor, MONDAY, ZONE, 'b')).toHaveLength(1);
  });

  it('shows a visit at the clock of the branch, with its state as a word', () => {
    expect(blockOf(row({}), 'd', ZONE, true)).toMatchObject({
      from: 540,
      to: 555,
      note: 'Confirmed',
      look: 'confirmed',
      label: '09:00, Kavya Reddy, Dr Rao, Confirmed',
      isMovable: true,
    });
  });

  it('tells who is with the doctor, and lets nobody move who is here already', () => {
    const called = row({ status: 'CHECKED_IN', queueState: 'CALLED', token: 7 });
    expect(blockOf(called, 'd', ZONE, true)).toMatchObject({
      note: 'With doctor, token 7',
      brief: 'With doctor',
      look: 'with',
      isMovable: false,
    });
  });

  it('shows full hours around what is booked', () => {
    expect(shownHours([{ from: 545, to: 1130 }])).toEqual({ from: 540, to: 1140 });
    expect(shownHours([])).toEqual({ from: 540, to: 1020 });
  });

  it('keeps the length of a visit of several slots when it moves, and takes one slot otherwise', () => {
    const sessions = sessionsOn(doctor, MONDAY, ZONE, null);
    const start = Date.parse('2026-11-23T03:30:00.000Z');
    expect(endAfterMove(start, 30 * 60_000, sessions)).toBe(start + 30 * 60_000);
    expect(endAfterMove(start, 15 * 60_000, sessions)).toBeNull();
    expect(endAfterMove(start, 20 * 60_000, sessions)).toBeNull();
    expect(endAfterMove(start, 30 * 60_000, [])).toBeNull();
  });

  it('lets a block fall into the nearest slot, and never behind the last', () => {
    const sessions = sessionsOn(doctor, MONDAY, ZONE, null);
    const at = (time: string) => Date.parse(`2026-11-23T${time}:00.000+05:30`);
    expect(snapped(at('09:20'), sessions)).toBe(at('09:15'));
    expect(snapped(at('09:25'), sessions)).toBe(at('09:30'));
    expect(snapped(at('12:55'), sessions)).toBe(at('12:45'));
    expect(snapped(at('15:05'), sessions)).toBe(at('15:05'));
  });

  it('opens at the present hour while somebody is seen, else at the first session', () => {
    const hours = { from: 8 * 60, to: 20 * 60 };
    expect(openingMinute(hours, 10 * 60 + 7)).toBe(9 * 60 + 7);
    expect(openingMinute(hours, 8 * 60 + 30)).toBe(hours.from);
    for (const now of [null, 7 * 60, 21 * 60]) expect(openingMinute(hours, now)).toBe(hours.from);
  });

  it('begins its weeks on Monday', () => {
    expect(weekOf('2026-11-29')[0]).toBe(MONDAY);
    expect(weekOf(MONDAY).at(-1)).toBe('2026-11-29');
  });
});

describe('arrow keys in the grid', () => {
  const places = [
    { x: 10, y: 10 },
    { x: 10, y: 50 },
    { x: 100, y: 44 },
    { x: 200, y: 10 },
  ];

  it('go up and down within a column, and stop at its ends', () => {
    expect(neighbour(places, 0, 'ArrowDown')).toBe(1);
    expect(neighbour(places, 1, 'ArrowUp')).toBe(0);
    expect(neighbour(places, 1, 'ArrowDown')).toBe(1);
  });

  it('go sideways to the nearest in the next column', () => {
    expect(neighbour(places, 1, 'ArrowRight')).toBe(2);
    expect(neighbour(places, 3, 'ArrowLeft')).toBe(2);
  });

  it('write minutes as a time', () => {
    expect(timeText(545)).toBe('09:05');
  });
});
