/** A role as it is called in the hospital. */
export const ROLE_WORDS: Record<string, string> = {
  ADMIN: 'Administrator',
  RECEPTIONIST: 'Front desk',
  DOCTOR: 'Doctor',
  NURSE: 'Nurse',
  PHARMACIST: 'Pharmacist',
  CASHIER: 'Cashier',
  PATIENT: 'Patient',
};
