import { language } from '@medicare/web-ui';
import { APPOINTMENT_WORDS } from '../words';

/** What a doctor is for, as the hospital has written it; in another language where it is one of the usual fields. */
export function fieldText(specialization: string): string {
  const fields: Readonly<Record<string, string>> = APPOINTMENT_WORDS().fields;
  const name = specialization.trim().toLowerCase().replaceAll('ae', 'e').replaceAll('&', 'and');
  return language() === 'en' ? specialization : (fields[name] ?? specialization);
}
