// npm start: installs what is missing, builds what changed, serves. Needs nothing but Node.js itself.
import { refuseUnsupportedNode } from './setup/node-version.mjs';

refuseUnsupportedNode();
import('./setup/serve.mjs').then(({ start }) => start());
