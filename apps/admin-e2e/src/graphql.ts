/** Results of the operations that the journeys send themselves. */
export interface Answers {
  setUp: { setUpFirstAdministrator: { accessToken: string } };
  register: { registerPatient: { id: string } };
  createApiKey: { createApiKey: { secret: string } };
}

/** One operation over HTTP; throws with the server's words. */
export async function graphql<R>(address: string, query: string, variables: object, accessToken?: string): Promise<R> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': '1',
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: R; errors?: { message: string }[] };
  if (errors || !data) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
  return data;
}
