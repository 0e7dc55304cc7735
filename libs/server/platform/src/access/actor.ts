import { API_KEY_SCOPES, Permission, Role, ROLE_PERMISSIONS } from '@medicare/domain';

/** Who asks: an account in a session, a program with an API key, or nobody known. Rights come from here alone. */
export interface Actor {
  kind: 'account' | 'api-key' | 'nobody';
  /** Id of the account or API key, as events name it. */
  id: string | null;
  role: Role | 'API_KEY' | 'NOBODY';
  permissions: ReadonlySet<Permission>;
  accountId: string | null;
  apiKeyId: string | null;
  sessionId: string | null;
  patientId: string | null;
  doctorId: string | null;
  staffId: string | null;
  /** Branches the actor works in. Empty and unused when `seesAllBranches`. */
  branchIds: string[];
  seesAllBranches: boolean;
  /** Everything about the actor that may shape a statement's text; statements are shared by actors with the same key. */
  planKey: string;
}

const NO_ONE = {
  id: null,
  accountId: null,
  apiKeyId: null,
  sessionId: null,
  patientId: null,
  doctorId: null,
  staffId: null,
  branchIds: [],
  seesAllBranches: false,
};

/** Nobody known: may only use public fields. */
export const NOBODY: Actor = { ...NO_ONE, kind: 'nobody', role: 'NOBODY', permissions: new Set(), planKey: 'NOBODY' };

/** Who came with an API key that is revoked, expired or mistyped: nobody, who is told so. */
export const UNKNOWN_KEY: Actor = { ...NOBODY };

const permissionSets = new Map<Role, ReadonlySet<Permission>>(
  (Object.keys(ROLE_PERMISSIONS) as Role[]).map((role) => [role, new Set(ROLE_PERMISSIONS[role])]),
);

/** The actor behind an account. Administrators see all branches. */
export function accountActor(account: {
  id: string;
  role: Role;
  sessionId: string | null;
  patientId: string | null;
  doctorId: string | null;
  staffId: string | null;
  branchIds: string[];
}): Actor {
  const { id, role, ...links } = account;
  return {
    ...NO_ONE,
    ...links,
    kind: 'account',
    id,
    accountId: id,
    role,
    permissions: permissionSets.get(role)!,
    seesAllBranches: role === 'ADMIN',
    planKey: role,
  };
}

/** The actor behind an API key: its scopes, in one branch or in all. Scopes that no key may have are dropped. */
export function apiKeyActor(key: { id: string; scopes: string[]; branchId: string | null }): Actor {
  const scopes = API_KEY_SCOPES.filter((scope) => key.scopes.includes(scope));
  const seesAllBranches = key.branchId === null;
  const planKey = `API_KEY ${seesAllBranches ? 'all' : 'one'} ${scopes.join()}`;
  return {
    ...NO_ONE,
    kind: 'api-key',
    id: key.id,
    apiKeyId: key.id,
    role: 'API_KEY',
    permissions: new Set(scopes),
    branchIds: key.branchId ? [key.branchId] : [],
    seesAllBranches,
    planKey,
  };
}
