import type { Env } from '@medicare/platform';

/** A device, and how the account that it signs in stands. */
export interface KnownDevice {
  id: string;
  accountId: string;
  publicKey: string;
  isRevoked: boolean;
  isAccountActive: boolean;
  /** Null when the account has no face. */
  face: { keyName: string; sealed: string } | null;
}

interface Row {
  id: string;
  account_id: string;
  public_key: string;
  revoked_at: unknown;
  is_active: boolean | number;
  key_name: string | null;
  sealed: string | null;
}

/** The device of this id, revoked ones included; undefined when there never was one. */
export async function knownDevice({ store }: Env, id: string): Promise<KnownDevice | undefined> {
  const [row] = await store.read<Row>(
    `SELECT d.id, d.account_id, d.public_key, d.revoked_at, a.is_active, c.key_name, c.sealed
     FROM face_device_key d JOIN account a ON a.id = d.account_id
     LEFT JOIN face_credential c ON c.account_id = d.account_id WHERE d.id = $1`,
    [id],
  );
  return (
    row && {
      id: row.id,
      accountId: row.account_id,
      publicKey: row.public_key,
      isRevoked: row.revoked_at !== null,
      isAccountActive: Boolean(row.is_active),
      face: row.key_name && row.sealed ? { keyName: row.key_name, sealed: row.sealed } : null,
    }
  );
}
