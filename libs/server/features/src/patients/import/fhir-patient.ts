import { Gender } from '@medicare/data';
import { readPhone } from '@medicare/platform';
import { ImportedPerson, SourceIdentifier, UnreadableLine } from './imported-person';

/*
 * FHIR R4 Patient, the parts that we take over. Source: https://hl7.org/fhir/R4/patient.html
 * Everything is optional in FHIR, and files are not always what they say: each part is looked at before it is used.
 */
interface Coding {
  text?: string;
  coding?: { code?: string; display?: string }[];
}
interface FhirIdentifier {
  system?: string;
  value?: string;
  type?: Coding;
}
interface HumanName {
  use?: string;
  text?: string;
  family?: string;
  given?: string[];
  suffix?: string[];
}
interface Telecom {
  system?: string;
  value?: string;
  rank?: number;
}
interface Address {
  text?: string;
  line?: string[];
  city?: string;
  district?: string;
  state?: string;
  postalCode?: string;
  country?: string;
}
interface Contact {
  name?: HumanName;
  telecom?: Telecom[];
}
interface FhirPatient {
  resourceType?: string;
  id?: string;
  identifier?: FhirIdentifier[];
  name?: HumanName[];
  telecom?: Telecom[];
  gender?: string;
  birthDate?: string;
  address?: Address[];
  contact?: Contact[];
}

const ABHA_SYSTEM = /healthid\.ndhm\.gov\.in|abdm\.gov\.in|healthid\.abdm/i;
const GENDERS: Record<string, Gender> = {
  female: Gender.FEMALE,
  male: Gender.MALE,
  other: Gender.OTHER,
  unknown: Gender.UNKNOWN,
};
const listOf = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value.filter((item) => item != null) : []);
/** A file may hold anything where FHIR has a text; what is none is left out. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
const textsOf = (...values: unknown[]): string[] => values.map(textOf).filter((text) => text !== undefined);

/** Reads one line of FHIR NDJSON. Throws UnreadableLine when it is no Patient with a name. */
export function fhirPatient(line: string): ImportedPerson {
  const patient = parse(line);
  const address = listOf(patient.address)[0];
  const identifiers = identifiersOf(patient);
  const first = identifiers[0];
  const id = textOf(patient.id);
  const country = textOf(address?.country);
  if (!first && !id) throw new UnreadableLine('has neither an identifier nor an id');
  const contact = listOf(patient.contact)[0];
  return {
    values: {
      fullName: nameOf(bestName(patient)),
      phone: telecomOf(patient.telecom, 'phone', country),
      email: telecomOf(patient.telecom, 'email'),
      dateOfBirth: birthDateOf(textOf(patient.birthDate)),
      gender: GENDERS[textOf(patient.gender) ?? ''] ?? Gender.UNKNOWN,
      address: addressOf(address),
      emergencyContactName: contact?.name ? nameOf(contact.name) : undefined,
      emergencyContactPhone: contact ? telecomOf(contact.telecom, 'phone', country) : undefined,
      abhaNumber: identifiers.find(({ system }) => ABHA_SYSTEM.test(system))?.value,
    },
    identifiers,
    source: first ? { system: first.system, value: first.value } : { system: 'fhir', value: id! },
  };
}

function parse(line: string): FhirPatient {
  let resource: unknown;
  try {
    resource = JSON.parse(line);
  } catch {
    throw new UnreadableLine('is no valid JSON');
  }
  const patient = resource as FhirPatient | null;
  if (typeof patient !== 'object' || patient?.resourceType !== 'Patient')
    throw new UnreadableLine('is no FHIR Patient');
  return patient;
}

const USES = ['official', 'usual'];

/** The name to call the person by: official before usual before the first that is not a former one. */
function bestName(patient: FhirPatient): HumanName {
  const names = listOf(patient.name);
  const best =
    USES.map((use) => names.find((name) => name.use === use)).find(Boolean) ??
    names.find((name) => name.use !== 'maiden' && name.use !== 'old') ??
    names[0];
  if (!best) throw new UnreadableLine('has no name');
  return best;
}

/** Given names, family name and suffix in full; a title is no part of the name. */
function nameOf(name: HumanName): string {
  const parts = textsOf(...listOf(name.given), name.family, ...listOf(name.suffix));
  const text = parts.length ? parts.join(' ') : textOf(name.text);
  if (!text) throw new UnreadableLine('has no name');
  return text;
}

function telecomOf(all: Telecom[] | undefined, system: 'phone' | 'email', country?: string): string | undefined {
  const best = listOf(all)
    .filter((telecom) => telecom.system === system && textOf(telecom.value))
    .sort((one, other) => (one.rank ?? 99) - (other.rank ?? 99))[0]?.value;
  if (!best || system === 'email') return best;
  return readPhone(best, country) ?? best;
}

/** FHIR allows a year or a month alone: the first day stands for it. */
const birthDateOf = (text: string | undefined): string | undefined =>
  text && /^\d{4}(-\d{2})?$/.test(text) ? `${text}-01-01`.slice(0, 10) : text;

function addressOf(address: Address | undefined): string | undefined {
  if (!address) return undefined;
  const { line, city, district, state, postalCode, country } = address;
  const parts = textsOf(...listOf(line), city, district, textsOf(state, postalCode).join(' '), country);
  return parts.length ? parts.join(', ') : textOf(address.text);
}

function identifiersOf(patient: FhirPatient): SourceIdentifier[] {
  return listOf(patient.identifier)
    .filter((identifier) => textOf(identifier.value))
    .map(({ system, value, type }) => ({
      system: (textOf(system) ?? 'unknown').slice(0, 200),
      value: value!.slice(0, 120),
      label: (textOf(type?.text) ?? textOf(listOf(type?.coding)[0]?.display))?.slice(0, 120) ?? null,
    }));
}
