import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { startCredentialBar } from './credential-bar';
import { fetcherFor } from './fetcher';
import { SAMPLE_QUERY } from './sample-query';
import 'graphiql/style.css';
import './playground.css';

const container = document.querySelector('#graphiql');
if (!container) throw new Error('index.html lacks #graphiql');
const root = createRoot(container);

// A new fetcher makes GraphiQL ask for the schema again, as the reader now sees it.
startCredentialBar((credentials) =>
  root.render(
    createElement(GraphiQL, {
      fetcher: fetcherFor(credentials),
      defaultQuery: SAMPLE_QUERY,
      shouldPersistHeaders: false,
    }),
  ),
);
