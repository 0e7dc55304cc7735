// A module of its own, to be imported lazily: asking for the package itself would fetch its server half too.
export { createClient } from 'graphql-ws';
