import fc from 'fast-check';
import { FURTHEST_MS, isOneSlot, openSlots, placeInSchedule, Schedule } from './availability';
import { overlaps } from './interval';
import { addDays, dayInterval, instantOf, wallClockOf, weekdayOf } from './local-time';
import { sessionsOf, WorkingHours } from './working-hours';

const ZONE = 'Asia/Kolkata';
const MONDAY = '2026-11-23';
const at = (time: string, day = MONDAY, zone = ZONE): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return instantOf(day, hours * 60 + minutes, zone);
};
const hours = (fromTime: string, toTime: string, more: Partial<WorkingHours> = {}): WorkingHours => ({
  weekday: 1,
  fromTime,
  toTime,
  slotMinutes: 15,
  branchId: 'main',
  zone: ZONE,
  room: '4',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const schedule = (parts: Partial<Schedule>): Schedule => ({ hours: [], extra: [], leave: [], occupied: [], ...parts });
const span = { start: at('00:00'), end: at('00:00', addDays(MONDAY, 1)) };
const times = (parts: Partial<Schedule>, now = 0, within = span): string[] =>
  openSlots(schedule(parts), within, now).map(({ start }) => wallClockOf(start, ZONE).time);

describe('open slots', () => {
  test('hours are cut into slots; what is left at the end is too short for one', () => {
    expect(times({ hours: [hours('09:00', '09:50')] })).toEqual(['09:00', '09:15', '09:30']);
  });

  test('an appointment that touches a slot does not take it', () => {
    const occupied = [{ start: at('09:15'), end: at('09:30') }];
    expect(times({ hours: [hours('09:00', '10:00')], occupied })).toEqual(['09:00', '09:30', '09:45']);
  });

  test('leave in the middle of a session, and of a slot, takes every slot that it meets', () => {
    const leave = [{ start: at('09:20'), end: at('09:31') }];
    expect(times({ hours: [hours('09:00', '10:00')], leave })).toEqual(['09:00', '09:45']);
  });

  test('past slots are never offered, the one that begins this very moment is', () => {
    expect(times({ hours: [hours('09:00', '10:00')] }, at('09:30'))).toEqual(['09:30', '09:45']);
  });

  test('hours until midnight and from midnight on meet without a gap and without an overlap', () => {
    const late = [hours('23:30', '24:00'), hours('00:00', '00:30', { weekday: 2 })];
    expect(times({ hours: late }, 0, { start: span.start, end: span.end + 3_600_000 })).toEqual([
      '23:30',
      '23:45',
      '00:00',
      '00:15',
    ]);
  });

  test('an extra session on another day, and one that overlaps the hours, give no slot twice', () => {
    const extra = [{ start: at('09:40'), end: at('10:20'), slotMinutes: 20, branchId: 'main', room: null }];
    expect(times({ hours: [hours('09:00', '10:00')], extra })).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00']);
  });

  test('hours hold from their first to their last day', () => {
    const week = [hours('09:00', '09:15', { validFrom: '2026-11-24', validTo: '2026-12-07' })];
    const days = openSlots(schedule({ hours: week }), { start: span.start, end: span.start + 40 * 86_400_000 }, 0);
    expect(days.map(({ start }) => wallClockOf(start, ZONE).day)).toEqual(['2026-11-30', '2026-12-07']);
  });

  test('a session across the change to summer lasts as long as the clocks say', () => {
    const zone = 'Europe/Berlin';
    const night = hours('01:00', '04:00', { zone, weekday: 7, slotMinutes: 60 });
    const count = (day: string): number => openSlots(schedule({ hours: [night] }), dayInterval(day, zone), 0).length;
    expect([count('2026-03-22'), count('2026-03-29'), count('2026-10-25')]).toEqual([3, 2, 4]);
  });

  const anyTime = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const anyHours = fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 280 }),
      length: fc.integer({ min: 3, max: 60 }),
      slot: fc.constantFrom(5, 10, 15, 20, 45),
      zone: fc.constantFrom(ZONE, 'Europe/Berlin', 'America/New_York'),
    })
    .map(({ weekday, from, length, slot, zone }) =>
      hours(anyTime(from * 5), anyTime(Math.min(from + length, 288) * 5), { weekday, slotMinutes: slot, zone }),
    );
  const START = Date.parse('2026-10-19T00:00:00Z'); // two weeks with a change of the clocks in Berlin
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 14 * 288 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]) => ({ start: START + from * 300_000, end: START + (from + length) * 300_000 }));
  const anySchedule = fc.record({
    hours: fc.array(anyHours, { maxLength: 6 }),
    extra: fc.array(
      interval.map(({ start, end }) => ({ start, end, slotMinutes: 15, branchId: 'main', room: null })),
      { maxLength: 2 },
    ),
    leave: fc.array(interval, { maxLength: 3 }),
    occupied: fc.array(interval, { maxLength: 20 }),
  });
  const fortnight = { start: START, end: START + 14 * 86_400_000 };

  test('no slot overlaps another, lies outside the sessions, in the past, or on a time that is blocked', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 0, max: 14 * 288 }), (each, grain) => {
        const now = START + grain * 300_000;
        const slots = openSlots(each, fortnight, now);
        const sessions = [...sessionsOf(each.hours, fortnight), ...each.extra];
        slots.forEach((slot, i) => {
          if (i) expect(slot.start).toBeGreaterThanOrEqual(slots[i - 1].end);
          expect(slot.start).toBeGreaterThanOrEqual(now);
          expect([...each.leave, ...each.occupied].some((blocked) => overlaps(blocked, slot))).toBe(false);
          expect(sessions.some((session) => session.start <= slot.start && slot.end <= session.end)).toBe(true);
        });
      }),
    );
  });

  test('none is lost: what the plain way finds in a single session, the engine finds, too', () => {
    fc.assert(
      fc.property(anyHours, fc.array(interval, { maxLength: 20 }), (row, blocked) => {
        const found = openSlots(schedule({ hours: [row], occupied: blocked }), fortnight, START);
        const plain: number[] = [];
        for (let start = START; start < fortnight.end; start += 300_000) {
          const { day, time } = wallClockOf(start, row.zone);
          if (weekdayOf(day) !== row.weekday || time < row.fromTime) continue;
          const [session] = sessionsOf([row], { start, end: start + 1 });
          if (!session || (start - session.start) % (row.slotMinutes * 60_000)) continue;
          const slot = { start, end: start + row.slotMinutes * 60_000 };
          if (slot.end <= session.end && !blocked.some((each) => overlaps(each, slot))) plain.push(start);
        }
        expect(found.map(({ start }) => start)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  test('every open slot can be placed, and booking one takes exactly that one away', () => {
    fc.assert(
      fc.property(anySchedule, fc.nat(), (each, pick) => {
        const slots = openSlots(each, fortnight, START);
        if (!slots.length) return;
        const slot = slots[pick % slots.length];
        const wanted = { start: slot.start, end: slot.end, branchId: slot.branchId, anywhere: false };
        expect(placeInSchedule(each, wanted, START)).toMatchObject({ branchId: slot.branchId, end: slot.end });
        const after = openSlots({ ...each, occupied: [...each.occupied, slot] }, fortnight, START);
        expect(after.map(({ start }) => start)).toEqual(
          slots.map(({ start }) => start).filter((start) => start !== slot.start),
        );
      }),
    );
  });
});

describe('placing a wanted time', () => {
  const week = schedule({ hours: [hours('09:00', '12:00')], leave: [{ start: at('11:00'), end: at('11:30') }] });
  const ruleOf = (start: number, end: number | null = null, anywhere = false, now = at('08:00')): string => {
    const placed = placeInSchedule(week, { start, end, branchId: 'main', anywhere }, now);
    return 'fault' in placed ? placed.fault.rule : `until ${wallClockOf(placed.end, ZONE).time}`;
  };

  test('a slot lasts as long as the session says; a longer time spans several', () => {
    expect(ruleOf(at('09:15'))).toBe('until 09:30');
    expect(ruleOf(at('09:15'), at('10:00'))).toBe('until 10:00');
  });

  test.each([
    ['past', at('07:00'), null],
    ['order', at('09:15'), at('09:15')],
    ['order', at('09:15'), at('09:00')],
    ['too-long', at('09:00'), at('18:00')],
    ['grid', at('09:00') + 60_000, null],
    ['grid', at('09:05'), null],
    ['grid', at('09:00'), at('09:20')],
    ['grid', at('11:45'), at('12:15')],
    ['too-late', at('08:00') + FURTHEST_MS, null],
    ['hours', at('13:00'), null],
    ['leave', at('11:15'), null],
    ['leave', at('10:45'), at('11:15')],
  ])('is refused as %s', (rule, start, end) => expect(ruleOf(start, end)).toBe(rule));

  test('one slot is as long as a session that holds it says', () => {
    const both = schedule({ hours: [hours('09:00', '12:00'), hours('11:00', '13:00', { slotMinutes: 20 })] });
    const isOne = (from: string, to: string): boolean => isOneSlot(both, { start: at(from), end: at(to) });
    expect([isOne('09:15', '09:30'), isOne('11:00', '11:20'), isOne('11:00', '11:15')]).toEqual([true, true, true]);
    expect([isOne('09:15', '09:45'), isOne('09:00', '09:20'), isOne('12:50', '13:10')]).toEqual([false, false, false]);
  });

  test('overbooking lets go of slots and hours, never of past, far future, order, grid and leave', () => {
    expect(ruleOf(at('09:05'), at('09:20'), true)).toBe('until 09:20');
    expect(ruleOf(at('13:00'), null, true)).toBe('until 13:15');
    expect(ruleOf(at('13:00'), at('13:30'), true)).toBe('until 13:30');
    expect(ruleOf(at('11:15'), null, true)).toBe('leave');
    expect(ruleOf(at('07:00'), null, true)).toBe('past');
    expect(ruleOf(at('08:00') + FURTHEST_MS, null, true)).toBe('too-late');
    expect(ruleOf(at('09:00') + 60_000, null, true)).toBe('grid');
  });
});
