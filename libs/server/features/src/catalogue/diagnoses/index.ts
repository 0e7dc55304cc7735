import { linesOf, wordsIn } from '../text-table';
import { BONES_AND_MUSCLES } from './bones-and-muscles';
import { DIGESTION } from './digestion';
import { EYES_AND_EARS } from './eyes-and-ears';
import { HEART_AND_VESSELS } from './heart-and-vessels';
import { HORMONES_AND_NUTRITION } from './hormones-and-nutrition';
import { INFECTIONS } from './infections';
import { INJURIES } from './injuries';
import { KIDNEYS_AND_REPRODUCTION } from './kidneys-and-reproduction';
import { LUNGS_AND_AIRWAYS } from './lungs-and-airways';
import { MIND_AND_NERVES } from './mind-and-nerves';
import { PREGNANCY_AND_CHILDREN } from './pregnancy-and-children';
import { SKIN } from './skin';
import { SYMPTOMS } from './symptoms';
import { TUMOURS_AND_BLOOD } from './tumours-and-blood';
import { VISITS } from './visits';

/** A diagnosis that a doctor can pick. */
export interface DiagnosisEntry {
  /** Of ICD-10 (WHO). */
  code: string;
  text: string;
  /** What people say and type for it. */
  synonyms: readonly string[];
}

/**
 * Common diagnoses of out-patients in India. The codes are those of the WHO's ICD-10, not of a national modification; the
 * texts are plain words of this project and no titles of the WHO's book.
 */
export const COMMON_DIAGNOSES: readonly DiagnosisEntry[] = [
  INFECTIONS,
  TUMOURS_AND_BLOOD,
  HORMONES_AND_NUTRITION,
  MIND_AND_NERVES,
  EYES_AND_EARS,
  HEART_AND_VESSELS,
  LUNGS_AND_AIRWAYS,
  DIGESTION,
  SKIN,
  BONES_AND_MUSCLES,
  KIDNEYS_AND_REPRODUCTION,
  PREGNANCY_AND_CHILDREN,
  SYMPTOMS,
  INJURIES,
  VISITS,
].flatMap((table) => linesOf(table).map(([code, text, synonyms]) => ({ code, text, synonyms: wordsIn(synonyms) })));
