import { WantedPage } from './wanted-page';

describe('The page that was asked for before signing in', () => {
  let wanted: WantedPage;
  beforeEach(() => (wanted = new WantedPage()));

  it('is home where nothing was asked for', () => {
    expect(wanted.take()).toBe('/portal');
  });

  it('is gone to once, with what its address says', () => {
    wanted.note('/portal/book/d1?at=2026-11-24T05:00:00.000Z');
    expect(wanted.take()).toBe('/portal/book/d1?at=2026-11-24T05:00:00.000Z');
    expect(wanted.take()).toBe('/portal');
  });

  it.each(['https://example.com', '//example.com/portal/', '/patients', '/portalx', '/portal/../patients', ''])(
    'is never %j',
    (url) => {
      wanted.note('/portal/bills');
      wanted.note(url);
      expect(wanted.take()).toBe('/portal');
    },
  );

  it('is forgotten with a session', () => {
    wanted.note('/portal/bills');
    wanted.forget();
    expect(wanted.take()).toBe('/portal');
  });
});
