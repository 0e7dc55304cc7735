import type { PrescriptionLine } from './record-content';

/** Families of drugs in which one who does not bear one may not bear the others, by words that people write of them. */
const FAMILIES: readonly { words: readonly string[]; drugs: readonly string[] }[] = [
  {
    words: ['penicillin', 'penicillins', 'betalactam'],
    drugs: [
      'amoxicillin',
      'ampicillin',
      'cloxacillin',
      'dicloxacillin',
      'flucloxacillin',
      'piperacillin',
      'phenoxymethylpenicillin',
      'benzylpenicillin',
      'benzathine penicillin',
    ],
  },
  {
    words: ['cephalosporin', 'cephalosporins', 'cefalosporin'],
    drugs: [
      'cefixime',
      'cefuroxime',
      'ceftriaxone',
      'cefpodoxime',
      'cefadroxil',
      'cephalexin',
      'cefotaxime',
      'cefazolin',
      'cefdinir',
    ],
  },
  {
    words: ['sulfa', 'sulpha', 'sulfonamide', 'sulfonamides', 'sulphonamide'],
    drugs: [
      'sulfamethoxazole',
      'sulfadiazine',
      'sulfasalazine',
      'sulfacetamide',
      'cotrimoxazole',
      'co trimoxazole',
      'silver sulfadiazine',
    ],
  },
  {
    words: ['nsaid', 'nsaids', 'painkiller', 'painkillers'],
    drugs: [
      'ibuprofen',
      'diclofenac',
      'naproxen',
      'aceclofenac',
      'ketorolac',
      'indomethacin',
      'piroxicam',
      'etoricoxib',
      'celecoxib',
      'mefenamic acid',
      'aspirin',
      'nimesulide',
    ],
  },
  {
    words: ['quinolone', 'quinolones', 'fluoroquinolone'],
    drugs: ['ciprofloxacin', 'levofloxacin', 'ofloxacin', 'norfloxacin', 'moxifloxacin'],
  },
  { words: ['macrolide', 'macrolides'], drugs: ['azithromycin', 'erythromycin', 'clarithromycin', 'roxithromycin'] },
  { words: ['tetracycline', 'tetracyclines'], drugs: ['doxycycline', 'tetracycline', 'minocycline'] },
  { words: ['statin', 'statins'], drugs: ['atorvastatin', 'rosuvastatin', 'simvastatin', 'pravastatin'] },
  {
    words: ['opioid', 'opioids', 'opiate', 'opiates'],
    drugs: ['tramadol', 'codeine', 'morphine', 'tapentadol', 'fentanyl'],
  },
];

/** Something about a line that the doctor should know before it is signed. Shown, and overridden with a reason. */
export interface PrescriptionWarning {
  /** The line's place in the prescription. */
  line: number;
  kind: 'REPEAT' | 'ALLERGY';
  /** What it repeats, or the word of the recorded allergies. */
  against: string;
}

/** A drug that the patient takes already. `until` YYYY-MM-DD, null without an end. */
export interface ActiveDrug {
  drug: string;
  until: string | null;
}

/**
 * Repeats of a drug that is active on `today` or stands twice in the prescription, and drugs that the recorded allergies
 * speak of, themselves or their family. Allergies are free text, as somebody wrote it; a word that is in no family is
 * compared with the drugs' names. It finds words, not facts: that nothing is found proves nothing.
 */
export function prescriptionWarnings(
  lines: readonly Pick<PrescriptionLine, 'drug'>[],
  { active, allergies, today }: { active: readonly ActiveDrug[]; allergies: string | null; today: string },
): PrescriptionWarning[] {
  const running = active.filter(({ until }) => until === null || until >= today);
  return lines.flatMap(({ drug }, line) => [
    ...repeats(drug, [...running.map((each) => each.drug), ...lines.slice(0, line).map((each) => each.drug)], line),
    ...allergyWarnings(drug, allergies ?? '', line),
  ]);
}

/** Whether something is written that must be seen. "None known" is worth writing, and no warning. */
export const isAllergic = (allergies: string | null | undefined): boolean =>
  /^(?!\s*(no|none|nil)\b)./is.test(allergies ?? '');

/**
 * The word of the recorded allergies that an article of the store is against, by its name (`Ibuprofen 400 mg`); null when
 * none is found, which proves nothing. For the counter, where things are handed out by what stands on the pack.
 */
export function allergyAgainst(name: string, allergies: string | null): string | null {
  const [called, written] = [` ${plain(name)} `, ` ${plain(allergies ?? '')} `];
  const itself = written.split(' ').find((word) => word.length >= SHORTEST_NAME && called.includes(` ${word} `));
  const drugs = FAMILIES.flatMap((family) => family.drugs).filter((drug) => called.includes(` ${drug} `));
  return itself ?? familyWord(drugs, written) ?? null;
}
/** Shorter words of a free text (`mg`, `rash`) say nothing about an article. */
const SHORTEST_NAME = 5;

/** Lines that have a warning and no reason to be there all the same. */
export const unexplainedLines = (
  lines: readonly Pick<PrescriptionLine, 'overrideReason'>[],
  warnings: readonly PrescriptionWarning[],
): number[] => [...new Set(warnings.map(({ line }) => line))].filter((line) => !lines[line].overrideReason.trim());

function repeats(drug: string, others: string[], line: number): PrescriptionWarning[] {
  const parts = substancesOf(drug);
  const known = others.find((other) => substancesOf(other).some((part) => parts.includes(part)));
  return known === undefined ? [] : [{ line, kind: 'REPEAT', against: known }];
}

function allergyWarnings(drug: string, allergies: string, line: number): PrescriptionWarning[] {
  const written = ` ${plain(allergies)} `;
  const substances = substancesOf(drug);
  const word = substances.find((substance) => written.includes(` ${substance} `)) ?? familyWord(substances, written);
  return word ? [{ line, kind: 'ALLERGY', against: word }] : [];
}

/** The word in the text by which a family of one of the substances is meant: its own name, or a drug of the same family. */
function familyWord(substances: string[], written: string): string | undefined {
  for (const { words, drugs } of FAMILIES)
    if (substances.some((substance) => drugs.includes(substance)))
      return [...words, ...drugs].find((word) => written.includes(` ${word} `));
  return undefined;
}

/** The single substances of a combination: `Amoxicillin + clavulanic acid`. */
const substancesOf = (drug: string): string[] =>
  drug
    .split(/\+|\/|,|\band\b|\bwith\b/i)
    .map(plain)
    .filter(Boolean);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
