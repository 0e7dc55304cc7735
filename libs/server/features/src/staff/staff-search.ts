import { foldText } from '@medicare/domain';
import { anyOf, Env } from '@medicare/platform';

const MOST_WORDS = 10;

interface Row {
  id: string;
  full_name: string;
  job_title: string;
  phone: string | null;
  email: string | null;
}

/**
 * The test that a search text means: every word stands in the name, the job title, the phone number or the e-mail
 * address. A hospital has hundreds of staff, so they are looked through; what the actor may see, the read decides.
 */
export async function searchTest(env: Env, search: string | null | undefined) {
  const words = foldText(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (!words.length) return null;
  const rows = await env.store.read<Row>('SELECT id, full_name, job_title, phone, email FROM staff');
  return anyOf(rows.filter((row) => words.every((word) => textOf(row).includes(word))).map(({ id }) => id));
}

const textOf = ({ full_name, job_title, phone, email }: Row): string =>
  foldText(`${full_name} ${job_title} ${phone ?? ''} ${email ?? ''}`);
