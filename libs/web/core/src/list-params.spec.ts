import {
  type ListParams,
  type ListSpec,
  filterParams,
  pageParams,
  readListParams,
  searchParams,
  sortParams,
} from './list-params';

const spec: ListSpec = {
  filters: { gender: ['FEMALE', 'MALE'], active: ['no', 'all'] },
  sorts: ['NAME', 'REGISTERED'],
};
const read = (query: string): ListParams => {
  const params = new URLSearchParams(query);
  return readListParams((name) => params.get(name), spec);
};

describe('list parameters in the address', () => {
  it('are empty, first page, default order, when the address says nothing', () => {
    expect(read('')).toEqual({ search: '', filters: {}, sort: 'NAME', descending: false, after: null, page: 1 });
  });

  it('are read back', () => {
    expect(read('search=ravi&gender=MALE&sort=REGISTERED&dir=desc&after=abc&page=3')).toEqual({
      search: 'ravi',
      filters: { gender: 'MALE' },
      sort: 'REGISTERED',
      descending: true,
      after: 'abc',
      page: 3,
    });
  });

  it('do not let strange values through to the server', () => {
    expect(read('gender=X%27OR&sort=salary&branch=1')).toMatchObject({ filters: {}, sort: 'NAME' });
  });

  it('count pages only together with a cursor', () => {
    expect(read('page=9').page).toBe(1);
    expect(read('after=abc&page=banana').page).toBe(2);
  });

  it('go back to the first page on a search, a filter and a new order', () => {
    const now = read('after=abc&page=3');
    expect(searchParams('  ravi ')).toEqual({ search: 'ravi', after: null, page: null });
    expect(filterParams(now, 'gender', 'MALE')).toEqual({ gender: 'MALE', after: null, page: null });
    expect(sortParams(now, spec, 'REGISTERED')).toEqual({ sort: 'REGISTERED', dir: null, after: null, page: null });
  });

  it('take a filter back when it is chosen again', () => {
    expect(filterParams(read('gender=MALE'), 'gender', 'MALE')['gender']).toBeNull();
    expect(filterParams(read('gender=MALE'), 'gender', 'FEMALE')['gender']).toBe('FEMALE');
  });

  it('turn the order round on the same column and start ascending on another', () => {
    expect(sortParams(read(''), spec, 'NAME')).toMatchObject({ sort: null, dir: 'desc' });
    expect(sortParams(read('dir=desc'), spec, 'NAME')).toMatchObject({ sort: null, dir: null });
    expect(sortParams(read('dir=desc'), spec, 'REGISTERED')).toMatchObject({ sort: 'REGISTERED', dir: null });
  });

  it('leave a clean address on the first page', () => {
    expect(pageParams(1, null)).toEqual({ after: null, page: null });
    expect(pageParams(2, 'abc')).toEqual({ after: 'abc', page: '2' });
  });

  it('takes any text of some length where a filter has no list', () => {
    const spec = { filters: { specialization: null }, sorts: [] };
    const read = (text: string | null) =>
      readListParams((name) => (name === 'specialization' ? text : null), spec).filters;
    expect(read('Cardiology')).toEqual({ specialization: 'Cardiology' });
    expect([read(''), read(null), read('x'.repeat(101))]).toEqual([{}, {}, {}]);
  });
});
