import { Branch } from '@medicare/data';
import { invalidInput, isBranchCode, Refusal } from '@medicare/domain';
import { Env, newId, uniqueViolation, write } from '@medicare/platform';
import { BLANK_BRANCH, readBranchValues } from './branch-values';
import type { CreateBranchInput } from './branches.inputs';

/** Adds a branch and gives the new id. Throws CONFLICT at `code` when another branch has it. */
export async function createBranch(env: Env, input: CreateBranchInput): Promise<string> {
  const { code } = input;
  if (!isBranchCode(code))
    throw invalidInput({ path: 'code', rule: 'form', message: 'Give two to five capitals, such as NORTH.' });
  const values = { ...BLANK_BRANCH, ...readBranchValues(input, BLANK_BRANCH) };
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const row = { ...values, name: input.name, id, code, isActive: true, version: 1, createdAt: now, updatedAt: now };
    await tx.manager.insert(Branch, row).catch((error: unknown) => {
      throw uniqueViolation(error) ? codeTaken() : error;
    });
    tx.record({ type: 'branch.created', subject: id, branchId: id, facts: { code } });
  });
  return id;
}

function codeTaken(): Refusal {
  const message = 'Another branch has this code. Choose another one.';
  return new Refusal('CONFLICT', message, { fields: [{ path: 'code', rule: 'unique', message }] });
}
