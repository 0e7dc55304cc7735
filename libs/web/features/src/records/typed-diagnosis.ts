import { type Diagnosis, isIcd10Code } from '@medicare/domain';

/** "J06.9 Acute cold" as code and words; words alone have no code yet. */
export function typedDiagnosis(typed: string): Diagnosis {
  const [first, ...rest] = typed.trim().split(/[\s,:]+/);
  const code = first.toUpperCase();
  return isIcd10Code(code)
    ? { code, text: rest.join(' '), isProvisional: false }
    : { code: '', text: typed.trim(), isProvisional: false };
}
