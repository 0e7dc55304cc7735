// Everything a server needs, as `npm start` builds it: for an image, or a machine that only builds.
import { ensureBuilt } from './setup/build.mjs';
import { tellAndExit } from './setup/steps.mjs';

ensureBuilt().catch(tellAndExit);
