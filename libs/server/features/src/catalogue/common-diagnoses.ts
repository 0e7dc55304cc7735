import { linesOf, wordsIn } from './text-table';
import { BONES_AND_MUSCLES } from './diagnoses/bones-and-muscles';
import { DIGESTION } from './diagnoses/digestion';
import { EYES_AND_EARS } from './diagnoses/eyes-and-ears';
import { HEART_AND_VESSELS } from './diagnoses/heart-and-vessels';
import { HORMONES_AND_NUTRITION } from './diagnoses/hormones-and-nutrition';
import { INFECTIONS } from './diagnoses/infections';
import { INJURIES } from './diagnoses/injuries';
import { KIDNEYS_AND_REPRODUCTION } from './diagnoses/kidneys-and-reproduction';
import { LUNGS_AND_AIRWAYS } from './diagnoses/lungs-and-airways';
import { MIND_AND_NERVES } from './diagnoses/mind-and-nerves';
import { PREGNANCY_AND_CHILDREN } from './diagnoses/pregnancy-and-children';
import { SKIN } from './diagnoses/skin';
import { SYMPTOMS } from './diagnoses/symptoms';
import { TUMOURS_AND_BLOOD } from './diagnoses/tumours-and-blood';
import { VISITS } from './diagnoses/visits';

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
