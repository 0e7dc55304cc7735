import { countsByStatus, readDeskState } from './desk-state';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readDeskState((name) => params.get(name), '2026-11-23');
};

describe('the appointments page', () => {
  it('begins with the board of today', () => {
    expect(read('')).toEqual({
      view: 'board',
      day: '2026-11-23',
      doctor: null,
      specialization: null,
      status: null,
    });
  });

  it('is what its address says', () => {
    expect(read('view=week&day=2026-12-01&doctor=d&status=PENDING')).toEqual({
      view: 'week',
      day: '2026-12-01',
      doctor: 'd',
      specialization: null,
      status: 'PENDING',
    });
  });

  it('does not believe what nobody could have meant', () => {
    expect(read('view=year&day=2026-13-01&status=LOST')).toMatchObject({
      view: 'board',
      day: '2026-11-23',
      status: null,
    });
  });

  it('adds the counters of all doctors up, in the order of a visit', () => {
    const counts = [
      { status: 'CANCELLED', count: 1 },
      { status: 'PENDING', count: 2 },
      { status: 'PENDING', count: 3 },
    ] as const;
    expect(countsByStatus(counts)).toEqual([
      { status: 'PENDING', count: 5 },
      { status: 'CANCELLED', count: 1 },
    ]);
  });
});
