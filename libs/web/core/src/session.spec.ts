import { TestBed } from '@angular/core/testing';
import { ApiError } from './api-error';
import { GraphqlHttp } from './graphql-http';
import { Session } from './session';

const signedIn = (expiresInMs = 600_000) => ({
  accessToken: `token-${expiresInMs}`,
  expiresAt: new Date(Date.now() + expiresInMs).toISOString(),
  me: {
    account: { id: 'a1', displayName: 'Meera Nair' },
    role: 'RECEPTIONIST',
    permissions: ['patients:read'],
    branches: [],
    position: 7,
    unreadNotifications: 2,
  },
});

function setUp(answer: () => Promise<unknown>) {
  const send = jest.fn(answer);
  TestBed.configureTestingModule({ providers: [{ provide: GraphqlHttp, useValue: { send } }] });
  const session = TestBed.inject(Session);
  const reasons: string[] = [];
  session.ended.subscribe((reason) => reasons.push(reason));
  return { session, send, reasons };
}

const refreshed = () => Promise.resolve({ refreshSession: signedIn(), signIn: signedIn() });

describe('Session', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once, however many requests want a new token at the same time', async () => {
    const { session, send } = setUp(refreshed);
    expect(await Promise.all([session.refresh(), session.refresh(), session.refresh()])).toEqual([true, true, true]);
    expect(send).toHaveBeenCalledTimes(1);
    await session.refresh();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('tries the cookie once per page load', async () => {
    const { session, send } = setUp(() => Promise.reject(new ApiError('UNAUTHENTICATED', '')));
    expect(await session.start()).toBe(false);
    expect(await session.start()).toBe(false);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('knows what the account may do', async () => {
    const { session } = setUp(refreshed);
    expect(session.can('patients:read')).toBe(false);
    await session.start();
    expect(session.can('patients:read')).toBe(true);
    expect(session.can('patients:write')).toBe(false);
  });

  it('renews the token a minute before it runs out', async () => {
    const { session, send } = setUp(refreshed);
    await session.signIn('meera', 'secret');
    await jest.advanceTimersByTimeAsync(539_000);
    expect(send).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('ends as run out when the refusal comes at the usual time', async () => {
    const { session, send, reasons } = setUp(refreshed);
    await session.start();
    send.mockRejectedValue(new ApiError('UNAUTHENTICATED', ''));
    await jest.advanceTimersByTimeAsync(541_000);
    expect(reasons).toEqual(['expired']);
  });

  it('ends as ended by somebody when the server refuses long before the time', async () => {
    const { session, send, reasons } = setUp(refreshed);
    await session.start();
    send.mockRejectedValue(new ApiError('UNAUTHENTICATED', ''));
    expect(await session.refresh()).toBe(false);
    expect(reasons).toEqual(['ended']);
    expect(session.isSignedIn()).toBe(false);
    expect(await session.freshToken()).toBeNull();
  });

  it('stays signed in while the network is away, and tries again', async () => {
    const { session, send, reasons } = setUp(refreshed);
    await session.start();
    send.mockRejectedValueOnce(new ApiError('OFFLINE', ''));
    expect(await session.refresh()).toBe(false);
    expect(session.isSignedIn()).toBe(true);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(send).toHaveBeenCalledTimes(3);
    expect(reasons).toEqual([]);
  });

  it('signs out here even when the server cannot be told', async () => {
    const { session, send, reasons } = setUp(refreshed);
    await session.start();
    send.mockRejectedValue(new ApiError('OFFLINE', ''));
    await expect(session.signOut()).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(session.isSignedIn()).toBe(false);
    expect(reasons).toEqual(['signed-out']);
  });
});
