/* eslint-disable @nx/enforce-module-boundaries -- the only place where the tests reach into the application */
import { compose, type Composition, openConfiguredStore } from '../../../api/src/composition';
import { addHistory } from '../../../api/src/bench/records-data';
import { type Config, readConfig } from '../../../api/src/config';
import { signingKey } from '../../../api/src/keys';
import { makeSchema } from '../../../api/src/schema';
import { createHttpServer } from '../../../api/src/server';
import { firstStart } from '../../../api/src/first-start';

export {
  addHistory,
  signingKey,
  compose,
  type Composition,
  type Config,
  createHttpServer,
  firstStart,
  makeSchema,
  openConfiguredStore,
  readConfig,
};
