import {
  API_KEY_SCOPES,
  CLINICAL_PATIENT_FIELDS,
  forbiddenPatientFields,
  OWN_PATIENT_FIELDS,
  PERMISSIONS,
  roleIncludes,
  ROLE_PERMISSIONS,
  ROLES,
} from './permissions';

test('every permission of every role is known, and named once', () => {
  for (const role of ROLES) {
    const granted = ROLE_PERMISSIONS[role];
    expect(granted.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(new Set(granted).size).toBe(granted.length);
  }
  expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length);
  for (const permission of PERMISSIONS) expect(permission).toMatch(/^[a-z-]+:[a-z-]+$/);
});

test('every permission is granted to some role', () => {
  expect(PERMISSIONS.filter((permission) => !ROLES.some((role) => roleIncludes(role, permission)))).toEqual([]);
});

test('administration is for administrators alone', () => {
  const administration = ['accounts:manage', 'api-keys:manage', 'staff:read', 'events:read'] as const;
  for (const role of ROLES)
    for (const permission of administration) expect(roleIncludes(role, permission)).toBe(role === 'ADMIN');
});

test('no program is given the administration of people or keys, or the sessions of a person', () => {
  for (const scope of API_KEY_SCOPES) expect(scope).not.toMatch(/manage|own|clinical/);
});

test('patients read no list of people and stock', () => {
  for (const permission of [
    'patients:read',
    'patients:read-names',
    'patients:write',
    'staff:read',
    'inventory:read',
  ] as const)
    expect(roleIncludes('PATIENT', permission)).toBe(false);
});

test('a pharmacist and a cashier see names and nothing else of a patient', () => {
  for (const role of ['PHARMACIST', 'CASHIER'] as const) {
    expect(roleIncludes(role, 'patients:read-names')).toBe(true);
    expect(roleIncludes(role, 'patients:read')).toBe(false);
    expect(forbiddenPatientFields(new Set(ROLE_PERMISSIONS[role]), ['phone', 'allergies'])).toEqual([
      'phone',
      'allergies',
    ]);
  }
});

test('a doctor writes the clinical part, patients their own contact data, the desk everything', () => {
  const all = [...CLINICAL_PATIENT_FIELDS, ...OWN_PATIENT_FIELDS, 'fullName', 'dateOfBirth'];
  const forbidden = (role: (typeof ROLES)[number]): string[] =>
    forbiddenPatientFields(new Set(ROLE_PERMISSIONS[role]), all);
  expect(forbidden('RECEPTIONIST')).toEqual([]);
  expect(forbidden('DOCTOR')).toEqual(
    all.filter((field) => !(CLINICAL_PATIENT_FIELDS as readonly string[]).includes(field)),
  );
  expect(forbidden('PATIENT')).toEqual(
    all.filter((field) => !(OWN_PATIENT_FIELDS as readonly string[]).includes(field)),
  );
});
