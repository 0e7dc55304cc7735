/** What came back over HTTP. `data` and `errors` as GraphQL has them. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  data: T | null | undefined;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> & { code: string } }[];
  headers: Headers;
  text: string;
}

/** Asks a GraphQL API over HTTP, with a token or API key, and whatever headers else. */
export async function askAt<T = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string | null,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Pick<Answer<T>, 'data' | 'errors'>;
  return { status: response.status, data: body.data, errors: body.errors, headers: response.headers, text };
}

/** The data of an answer; throws when there were errors. */
export function dataOf<T>(answer: Answer<T>): T {
  if (answer.errors || !answer.data) throw new Error(`Not answered: ${answer.status} ${answer.text}`);
  return answer.data;
}

/** The code of the first error, or null. */
export const codeOf = (answer: Answer<unknown>): string | null => answer.errors?.[0]?.extensions.code ?? null;

/** Signs in as a browser does: gives the access token and the refresh cookie. */
export async function signInAt(
  url: string,
  identifier: string,
  password: string,
): Promise<{ token: string; cookie: string }> {
  const answer = await askAt<{ signIn: { accessToken: string } }>(
    url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { identifier, password } },
  );
  return { token: dataOf(answer).signIn.accessToken, cookie: String(answer.headers.get('set-cookie')).split(';')[0] };
}
