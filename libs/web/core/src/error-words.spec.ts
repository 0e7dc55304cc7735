import { ApiError, toApiError } from './api-error';
import { errorWords } from './error-words';

const graphql = (code: string, message: string, more: object = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});

describe('error words', () => {
  it("shows the server's words where they are written for people", () => {
    expect(errorWords(graphql('CONFLICT', 'This e-mail address belongs to another account.'))).toBe(
      'This e-mail address belongs to another account.',
    );
  });

  it('never shows the text of an internal error, only its number', () => {
    const words = errorWords(graphql('INTERNAL', 'SQLITE_CONSTRAINT', { requestId: 'r-77' }));
    expect(words).toContain('r-77');
    expect(words).not.toContain('SQLITE');
  });

  it('calls a request without an answer offline', () => {
    expect(toApiError(new TypeError('Failed to fetch')).code).toBe('OFFLINE');
    expect(errorWords(new TypeError('Failed to fetch'))).toContain('cannot be reached');
  });

  it('reads the errors out of a body with a failing status', () => {
    const error = { statusCode: 400, bodyText: JSON.stringify(graphql('RATE_LIMITED', 'Wait 30 seconds.')) };
    expect(toApiError(error)).toMatchObject({ code: 'RATE_LIMITED', message: 'Wait 30 seconds.' });
  });

  it('takes a status without a body by its number', () => {
    expect(toApiError({ statusCode: 502, bodyText: '<html>' }).code).toBe('UNAVAILABLE');
    expect(toApiError({ statusCode: 401, bodyText: '' }).code).toBe('UNAUTHENTICATED');
  });

  it('keeps refused fields', () => {
    const fields = [{ path: 'phone', rule: 'phone', message: 'Ten digits.' }];
    expect(toApiError(graphql('BAD_USER_INPUT', '', { fields })).fields).toEqual(fields);
  });

  it('leaves an ApiError as it is and has words for an empty message', () => {
    const error = new ApiError('FORBIDDEN', '');
    expect(toApiError(error)).toBe(error);
    expect(errorWords(error)).toContain('role');
  });
});
