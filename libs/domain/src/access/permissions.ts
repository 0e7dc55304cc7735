/** The roles an account can have. */
export const ROLES = ['ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER', 'PATIENT'] as const;
export type Role = (typeof ROLES)[number];

/** What may be done, as `noun:verb`. Nothing outside this list can be granted. */
export const PERMISSIONS = [
  'patients:read',
  'patients:read-names',
  'patients:write',
  'patients:write-clinical',
  'patients:write-own',
  'doctors:read',
  'doctors:write',
  'schedules:write',
  'appointments:read',
  'appointments:book',
  'appointments:overbook',
  'appointments:confirm',
  'appointments:check-in',
  'appointments:complete',
  'queue:read',
  'queue:call',
  'records:read',
  'records:write',
  'vital-signs:read',
  'vital-signs:write',
  'prescriptions:read',
  'charts:open',
  'chart-readings:read',
  'attachments:read',
  'attachments:write',
  'bills:read',
  'bills:draft',
  'bills:issue',
  'bills:cancel',
  'bills:totals',
  'payments:claim',
  'payments:record',
  'payments:verify',
  'payments:refund',
  'cash:manage',
  'statements:manage',
  'price-list:read',
  'price-list:write',
  'figures:desk',
  'figures:money',
  'figures:stock',
  'figures:staff',
  'figures:diagnoses',
  'figures:own',
  'staff:read',
  'staff:write',
  'inventory:read',
  'inventory:write',
  'stock:dispense',
  'stock:move',
  'branches:read',
  'branches:write',
  'notifications:read',
  'sessions:manage-own',
  'face:manage-own',
  'face:suggest',
  'face:administer',
  'accounts:manage',
  'api-keys:manage',
  'events:read',
  'outbox:read',
  'own-data:export',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERY_ACCOUNT: Permission[] = ['branches:read', 'doctors:read', 'notifications:read', 'sessions:manage-own'];

/** The one table of rights. The API's guards, the row rules and the console's menus and buttons all ask it. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  ADMIN: PERMISSIONS.filter(
    (permission) =>
      ![
        'patients:write-own',
        'payments:claim',
        'figures:own',
        'records:write',
        'vital-signs:write',
        'attachments:write',
        'own-data:export',
        'face:manage-own',
        'face:suggest',
      ].includes(permission),
  ),
  RECEPTIONIST: [
    ...EVERY_ACCOUNT,
    'patients:read',
    'patients:write',
    'schedules:write',
    'appointments:read',
    'appointments:book',
    'appointments:overbook',
    'appointments:confirm',
    'appointments:check-in',
    'appointments:complete',
    'queue:read',
    'queue:call',
    'bills:read',
    'bills:draft',
    'price-list:read',
    'figures:desk',
    'face:suggest',
  ],
  // A doctor's appointments, queue and bills are those of this doctor's patients; the row rules say so.
  DOCTOR: [
    ...EVERY_ACCOUNT,
    'patients:read',
    'patients:write-clinical',
    'appointments:read',
    'appointments:book',
    'appointments:overbook',
    'appointments:complete',
    'queue:read',
    'queue:call',
    'records:read',
    'records:write',
    'vital-signs:read',
    'vital-signs:write',
    'prescriptions:read',
    'charts:open',
    'attachments:read',
    'attachments:write',
    'bills:read',
    'inventory:read',
    'figures:own',
  ],
  NURSE: [
    ...EVERY_ACCOUNT,
    'patients:read',
    'appointments:read',
    'appointments:check-in',
    'queue:read',
    'queue:call',
    'vital-signs:read',
    'vital-signs:write',
    'attachments:read',
    'attachments:write',
    'inventory:read',
  ],
  // Pharmacists draft what they dispense; the row rules show them drafts and the bills they began.
  PHARMACIST: [
    ...EVERY_ACCOUNT,
    'patients:read-names',
    'prescriptions:read',
    'bills:read',
    'bills:draft',
    'price-list:read',
    'inventory:read',
    'inventory:write',
    'stock:dispense',
    'stock:move',
    'figures:stock',
  ],
  CASHIER: [
    ...EVERY_ACCOUNT,
    'patients:read-names',
    'appointments:read',
    'bills:read',
    'bills:draft',
    'bills:issue',
    'bills:cancel',
    'bills:totals',
    'payments:record',
    'payments:verify',
    'payments:refund',
    'cash:manage',
    'statements:manage',
    'price-list:read',
    'figures:money',
  ],
  // A patient's appointments are the patient's own; of a queue, patients see the tokens.
  PATIENT: [
    ...EVERY_ACCOUNT,
    'patients:write-own',
    'appointments:read',
    'appointments:book',
    'queue:read',
    'bills:read',
    'payments:claim',
    'records:read',
    'vital-signs:read',
    'prescriptions:read',
    'chart-readings:read',
    'attachments:read',
    'own-data:export',
    'face:manage-own',
  ],
};

/**
 * What an API key can be given. Administration of people and keys is never delegated to a program, nor is what somebody
 * answers for in person: signing a record, verifying a payment.
 */
export const API_KEY_SCOPES = [
  'patients:read',
  'patients:write',
  'doctors:read',
  'appointments:read',
  'appointments:book',
  'appointments:confirm',
  'appointments:check-in',
  'appointments:complete',
  'queue:read',
  'records:read',
  'vital-signs:read',
  'vital-signs:write',
  'prescriptions:read',
  'charts:open',
  'attachments:read',
  'attachments:write',
  'bills:read',
  'bills:draft',
  'bills:issue',
  'bills:totals',
  'payments:record',
  'price-list:read',
  'figures:desk',
  'figures:money',
  'figures:stock',
  'figures:staff',
  'figures:diagnoses',
  'staff:read',
  'inventory:read',
  'inventory:write',
  'stock:dispense',
  'stock:move',
  'branches:read',
  'events:read',
] as const satisfies readonly Permission[];
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** Whether `role` includes `permission`. */
export const roleIncludes = (role: Role, permission: Permission): boolean =>
  ROLE_PERMISSIONS[role].includes(permission);

/** Fields of a patient that describe care: a doctor may change these and no others. */
export const CLINICAL_PATIENT_FIELDS = ['bloodGroup', 'allergies'] as const;

/** Fields of a patient that patients may change about themselves. */
export const OWN_PATIENT_FIELDS = [
  'email',
  'phone',
  'address',
  'emergencyContactName',
  'emergencyContactPhone',
] as const;

/** Which of `fields` the holder of `permissions` may not write; empty when all are allowed. */
export function forbiddenPatientFields(permissions: ReadonlySet<string>, fields: string[]): string[] {
  if (permissions.has('patients:write')) return [];
  const allowed = new Set<string>([
    ...(permissions.has('patients:write-clinical') ? CLINICAL_PATIENT_FIELDS : []),
    ...(permissions.has('patients:write-own') ? OWN_PATIENT_FIELDS : []),
  ]);
  return fields.filter((field) => !allowed.has(field));
}
