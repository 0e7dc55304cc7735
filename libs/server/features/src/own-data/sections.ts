/** A list of a patient's rows, as it stands in the file: what is selected is what is given, under these names. */
export interface Section {
  /** Its name in the file. */
  name: SectionName;
  /** The list of `Patient` that it is read from. */
  list: string;
  selection: string;
  /** Lists inside of each row that may be longer than what one question gives: the root field that goes on with them. */
  inner?: { root: string; lists: Record<string, string> };
}

export const SECTION_NAMES = [
  'appointments',
  'bills',
  'records',
  'prescriptions',
  'vitalSigns',
  'attachments',
  'readers',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const PLACE = 'branch { name }';
const DOCTOR = 'doctor { fullName specialization qualification registrationNumber }';
const SIGNS = `systolicMmHg diastolicMmHg pulsePerMinute temperatureCelsius respirationsPerMinute
  oxygenSaturationPercent glucoseMgPerDl weightKg heightCm painOutOfTen`;
const DRUG = `id drug strength form dose frequency durationDays instructions startsOn endsOn withdrawnAt withdrawReason`;
const DIAGNOSIS = 'code text isProvisional';

const BILL_LISTS = {
  lines: `id position description quantity unitPrice discount billDiscountShare taxRate cgst sgst taxable total credited`,
  payments: `id amount method status receivedOn reference utr receiptNumber rejectReason refunded`,
  refunds: `id amount method refundedOn reason reference`,
  creditNotes: `id number issuedOn amount reason`,
};
const VERSION_LISTS = {
  versions: `id number createdAt reason complaint examination advice followUpOn vitalSigns { ${SIGNS} }
    diagnoses(first: 100) { ${DIAGNOSIS} } prescription(first: 100) { ${DRUG} }`,
};

const inside = (lists: Record<string, string>): string =>
  Object.entries(lists)
    .map(([name, selection]) => `${name}(first: 100) { ${selection} }`)
    .join(' ');

/** What is kept about a patient in lists, the newest first. Nothing here names another person but those who care for this one. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'appointments',
    list: 'appointments',
    selection: `id startsAt endsAt day status token room reason cancelReason checkedInAt calledAt completedAt ${DOCTOR} ${PLACE}`,
  },
  {
    name: 'bills',
    list: 'bills',
    selection: `id number issuedOn status gross lineDiscount billDiscount discountReason cgst sgst total paid credited refunded due
      cancelledAt cancelReason ${PLACE} ${inside(BILL_LISTS)}`,
    inner: { root: 'bill', lists: BILL_LISTS },
  },
  {
    name: 'records',
    list: 'records',
    selection: `id status version signedOn signedAt ${DOCTOR} ${PLACE} ${inside(VERSION_LISTS)}`,
    inner: { root: 'medicalRecord', lists: VERSION_LISTS },
  },
  { name: 'prescriptions', list: 'prescriptions', selection: `${DRUG} isCurrent recordId pieces dispensed ${PLACE}` },
  { name: 'vitalSigns', list: 'vitalSigns', selection: `id createdAt ${SIGNS} ${PLACE}` },
  {
    name: 'attachments',
    list: 'attachments',
    selection: `id createdAt title fileName kind mediaType sizeBytes sha256 record { id } ${PLACE}`,
  },
  { name: 'readers', list: 'chartReadings', selection: `id createdAt openUntil readerName readerRole reason ${PLACE}` },
];

/** The patient, the account, and where it is signed in: what there is once. */
export const ABOUT = `query {
  me {
    account { email phone displayName createdAt lastSignedInAt }
    branches { name address phone }
    patient {
      id uhid fullName dateOfBirth isBirthDateEstimated gender bloodGroup allergies abhaNumber createdAt
      email phone address emergencyContactName emergencyContactPhone
      identifiers(first: 100) { system label value }
      branch { name address phone timeZone }
    }
  }
  sessions { startedAt lastSeenAt device isCurrent }
  ownFace { isOn consentVersion consentedAt devices { id name createdAt lastUsedAt } }
}`;

/** Messages of the hospital to the patient. */
export const MESSAGES = `query ($after: String) {
  notifications(first: 100, after: $after) {
    items { id createdAt kind title body readAt }
    pageInfo { hasNextPage endCursor }
  }
}`;
