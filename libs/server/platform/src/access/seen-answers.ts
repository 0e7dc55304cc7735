import { type Permission, Refusal } from '@medicare/domain';
import type { RowRule } from '../read/rules';
import type { Actor } from './actor';

/**
 * Throws FORBIDDEN where what a mutation answers with is of a kind that the actor sees no row of: told before anything is
 * done, since nobody would trust an error about something that has happened all the same.
 */
export function demandSeenAnswer(actor: Actor, rule: RowRule | undefined): void {
  const lacking: Permission[] = [];
  const can = (permission: Permission): boolean => actor.permissions.has(permission) || !lacking.push(permission);
  const text = (): string => '?';
  if (rule?.({ role: actor.role, can, bind: text, today: text, inBranches: text }, 'a') !== 'FALSE') return;
  const message = `This may be done, but what comes of it may not be read. Ask for the right ${lacking[0]}, too.`;
  throw new Refusal('FORBIDDEN', message, { needs: lacking });
}
