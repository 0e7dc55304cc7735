import { insertFirstAdministrator, needsSetUp, newSetUpCode } from '@medicare/features';
import { demandGoodPassword, hashPassword, readEmail } from '@medicare/platform';
import type { Store } from '@medicare/data';
import { BadSettings, type Config } from './config';
import { seedDemo } from './seed/seed-demo';

/** Prepares an empty database as the settings say, and gives the lines to print for the person who started the server. */
export async function firstStart(store: Store, config: Config): Promise<string[]> {
  if (!(await needsSetUp(store))) return [];
  if (config.admin) return [await createAdministrator(store, config.admin)];
  if (config.seed === 'demo') return seedDemo(store);
  const code = await newSetUpCode(store, new Date());
  return [
    'This hospital has no administrator yet. Open this link once, within seven days:',
    '',
    `  ${config.publicUrl}/set-up#${code}`,
  ];
}

async function createAdministrator(store: Store, admin: { email: string; password: string }): Promise<string> {
  const email = readEmail(admin.email);
  if (!email) throw new BadSettings([['ADMIN_EMAIL', 'needs an e-mail address']]);
  try {
    demandGoodPassword(admin.password, [email]);
  } catch (error) {
    throw new BadSettings([['ADMIN_PASSWORD', `needs a better password: ${(error as Error).message}`]]);
  }
  const passwordHash = await hashPassword(admin.password);
  await store.run((tx) => insertFirstAdministrator(tx, { fullName: 'Administrator', email, passwordHash }, new Date()));
  return 'The first administrator was created from ADMIN_EMAIL and ADMIN_PASSWORD. You can take both settings away now.';
}
