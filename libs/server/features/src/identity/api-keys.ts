import { ApiKey, ApiKeySecret, Branch } from '@medicare/data';
import { invalidInput, localDateOf } from '@medicare/domain';
import { apiKeyText, digestOf, Env, loadForChange, newId, newSecret, write } from '@medicare/platform';
import type { CreateApiKeyInput } from './identity.inputs';

const HOME_ZONE = 'Asia/Kolkata';

/** Creates a key and gives its text, which is shown this once; only a digest is kept. */
export async function createApiKey(env: Env, input: CreateApiKeyInput): Promise<{ id: string; secret: string }> {
  const [id, secret, now] = [newId(), newSecret(), env.clock()];
  if (input.expiresOn && input.expiresOn < localDateOf(now, HOME_ZONE))
    throw invalidInput({ path: 'expiresOn', rule: 'future', message: 'Choose a day that has not passed.' });
  const text = apiKeyText(id, secret);
  await write(env, async (tx) => {
    if (input.branchId && !(await tx.manager.existsBy(Branch, { id: input.branchId })))
      throw invalidInput({ path: 'branchId', rule: 'branch', message: 'Choose an existing branch.' });
    const { name, scopes } = input;
    const row = {
      id,
      name,
      scopes,
      branchId: input.branchId ?? null,
      expiresOn: input.expiresOn ?? null,
      createdById: env.actor.accountId!,
    };
    await tx.manager.insert(ApiKey, {
      ...row,
      hint: `…${id.slice(-6)}_`,
      lastUsedAt: null,
      revokedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    await tx.manager.insert(ApiKeySecret, { apiKeyId: id, digest: digestOf(secret) });
    tx.record({ type: 'api-key.created', subject: id, branchId: row.branchId, facts: { scopes } });
  });
  return { id, secret: text };
}

/** Revokes a key for good. Doing it twice changes nothing. */
export async function revokeApiKey(env: Env, id: string): Promise<string> {
  await write(env, async (tx) => {
    const key = await loadForChange(env, tx, ApiKey, id, 'API key');
    if (key.revokedAt) return;
    await tx.manager.update(ApiKey, { id }, { revokedAt: env.clock(), updatedAt: env.clock() });
    tx.record({ type: 'api-key.revoked', subject: id, branchId: key.branchId, facts: {} });
  });
  env.actors.forgetKey(id);
  return id;
}
