// npm test: installs what is missing and runs every leg, or those named: npm test -- unit browser
import { refuseUnsupportedNode } from './setup/node-version.mjs';

refuseUnsupportedNode();
import('./setup/legs.mjs').then(({ test }) => test(process.argv.slice(2)));
