import {
  type Consultation,
  consultationGroups,
  leftUnfinished,
  recordStates,
  type UnfinishedRecord,
} from './consulting-day';

const AT = { startsAt: '2026-11-25T05:00:00Z', checkedInAt: '2026-11-25T04:50:00Z' };
const visit = (id: string, facts: Partial<Consultation>) => ({ id, ...AT, ...facts }) as Consultation;
const draft = (id: string, appointmentId: string | null) =>
  ({ id, appointment: appointmentId ? { id: appointmentId } : null }) as UnfinishedRecord;

test('who is inside comes first, then who waits by turn with the skipped last, then the others', () => {
  const groups = consultationGroups([
    visit('done', { status: 'COMPLETED' }),
    visit('later', { status: 'CONFIRMED' }),
    visit('skipped', { status: 'CHECKED_IN', queueState: 'SKIPPED', token: 1 }),
    visit('late', { status: 'CHECKED_IN', queueState: 'WAITING', token: 1, checkedInAt: '2026-11-25T05:10:00Z' }),
    visit('third', { status: 'CHECKED_IN', queueState: 'WAITING', token: 3 }),
    visit('second', { status: 'CHECKED_IN', queueState: 'WAITING', token: 2 }),
    visit('inside', { status: 'CHECKED_IN', queueState: 'CALLED', token: 4 }),
    visit('gone', { status: 'NO_SHOW' }),
  ]);
  expect(groups.map(({ title, visits }) => [title, ...visits.map(({ id }) => id)])).toEqual([
    ['With you', 'inside'],
    ['Waiting', 'second', 'third', 'late', 'skipped'],
    ['Still to come', 'later'],
    ['Done', 'done'],
    ['Not taking place', 'gone'],
  ]);
});

test('a draft of today stands at its visit, an older one is told above', () => {
  const drafts = [draft('new', 'today'), draft('old', 'yesterday'), draft('oldest', null)];
  expect(recordStates({ drafts: { items: drafts }, signed: { items: [] } } as never).get('today')).toBe('draft');
  expect(leftUnfinished(drafts, [visit('today', {})]).map(({ id }) => id)).toEqual(['oldest', 'old']);
});
