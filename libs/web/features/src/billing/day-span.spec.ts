import { daysOf, spanNameOf } from './day-span';

const NOW = { from: null, to: null };

it('names stretches up to today', () => {
  expect(daysOf('today', '2026-03-01', NOW)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  expect(daysOf('yesterday', '2026-03-01', NOW)).toEqual({ from: '2026-02-28', to: '2026-02-28' });
  expect(daysOf('week', '2026-03-03', NOW)).toEqual({ from: '2026-02-25', to: '2026-03-03' });
  expect(daysOf('month', '2026-03-03', NOW)).toEqual({ from: '2026-03-01', to: '2026-03-03' });
  expect(daysOf('any', '2026-03-03', NOW)).toEqual(NOW);
});

it('begins other days with today, and keeps those that are there', () => {
  expect(daysOf('other', '2026-03-03', NOW)).toEqual({ from: '2026-03-03', to: '2026-03-03' });
  expect(daysOf('other', '2026-03-03', { from: '2026-01-01', to: null })).toEqual({
    from: '2026-01-01',
    to: '2026-03-03',
  });
});

it('calls days by their name again', () => {
  for (const name of ['any', 'today', 'yesterday', 'week', 'month'] as const)
    expect(spanNameOf(daysOf(name, '2026-03-19', NOW), '2026-03-19')).toBe(name);
  expect(spanNameOf({ from: '2026-01-01', to: null }, '2026-03-19')).toBe('other');
});
