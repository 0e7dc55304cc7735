import { TestBed } from '@angular/core/testing';
import { AccessToken } from './access-token';
import type { OpenedSessionFragment } from './portal-documents';
import { PortalError } from './portal-error';
import { postGraphql } from './post-graphql';

jest.mock('./post-graphql');
const post = jest.mocked(postGraphql<unknown, unknown>);

const opened = (accessToken: string, minutes: number): OpenedSessionFragment => ({
  accessToken,
  expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  me: {
    role: 'PATIENT',
    unreadNotifications: 0,
    position: 1,
    account: { displayName: 'Kavya', email: null, phone: null },
    branches: [],
    patient: null,
  },
});

describe('The access token', () => {
  let token: AccessToken;
  beforeEach(() => {
    post.mockReset();
    token = TestBed.configureTestingModule({ providers: [AccessToken] }).inject(AccessToken);
  });

  it('is not asked for as long as nobody is signed in', async () => {
    expect(await token.get()).toBeUndefined();
    expect(post).not.toHaveBeenCalled();
  });

  it('is used until shortly before its end, then renewed', async () => {
    token.keep(opened('first', 10));
    expect(await token.get()).toBe('first');
    token.keep(opened('ending', 0.2));
    post.mockResolvedValue({ refreshSession: opened('second', 10) });
    expect(await token.get()).toBe('second');
  });

  it('is renewed once for all who ask at the same time, since the cookie is good for one use', async () => {
    post.mockResolvedValue({ refreshSession: opened('new', 10) });
    await Promise.all([token.renew(), token.renew(), token.renew()]);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('is dropped when the server no longer knows the session', async () => {
    token.keep(opened('old', 10));
    post.mockRejectedValue(new PortalError('UNAUTHENTICATED'));
    expect(await token.renew()).toBeUndefined();
    expect(token.isHeld()).toBe(false);
  });

  it('is kept when the server is merely out of reach', async () => {
    token.keep(opened('old', 10));
    post.mockRejectedValue(new PortalError('OFFLINE'));
    await expect(token.renew()).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(token.isHeld()).toBe(true);
  });
});
