import { TestBed } from '@angular/core/testing';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { FetchPortalData } from './fetch-portal-data';
import { LiveSocket } from './live-socket';
import { OwnSessionsDocument, type OpenedSessionFragment } from './portal-documents';
import { PortalError } from './portal-error';
import { postGraphql } from './post-graphql';

jest.mock('./post-graphql');
const post = jest.mocked(postGraphql<unknown, unknown>);

class TokenStandIn {
  get = jest.fn<Promise<string | undefined>, []>().mockResolvedValue('first');
  renew = jest.fn<Promise<Pick<OpenedSessionFragment, 'accessToken'> | undefined>, []>();
}

describe('A request of the portal', () => {
  let token: TokenStandIn;
  let connection: Connection;
  const ask = () => TestBed.inject(FetchPortalData).run(OwnSessionsDocument, {});

  beforeEach(() => {
    post.mockReset();
    token = new TokenStandIn();
    const providers = [FetchPortalData, Connection, LiveSocket, { provide: AccessToken, useValue: token }];
    connection = TestBed.configureTestingModule({ providers }).inject(Connection);
  });

  it('is signed with the token', async () => {
    post.mockResolvedValue({ sessions: [] });
    await ask();
    expect(post).toHaveBeenCalledWith(OwnSessionsDocument, {}, 'first');
  });

  it('is sent once more with a new token when the old one is refused before its time', async () => {
    post.mockRejectedValueOnce(new PortalError('UNAUTHENTICATED')).mockResolvedValue({ sessions: [] });
    token.renew.mockResolvedValue({ accessToken: 'second' });
    await ask();
    expect(post).toHaveBeenLastCalledWith(OwnSessionsDocument, {}, 'second');
  });

  it('fails when the session is over', async () => {
    post.mockRejectedValue(new PortalError('UNAUTHENTICATED'));
    token.renew.mockResolvedValue(undefined);
    await expect(ask()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('shows by its failure that the server is out of reach, and by the next answer that it is back', async () => {
    post.mockRejectedValueOnce(new PortalError('OFFLINE'));
    await expect(ask()).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(connection.isOnline()).toBe(false);
    post.mockRejectedValueOnce(new PortalError('FORBIDDEN'));
    await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(connection.isOnline()).toBe(true);
  });
});
