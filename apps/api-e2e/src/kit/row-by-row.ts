import { API_KEY_SCOPES, ROLES } from '@medicare/domain';
import type { Actor, Reads } from '@medicare/platform';
import { actorOf, bench, idsOf, keyOf } from './bench';

/** Three of each role, and keys with each scope, for all branches and for one. */
function everybody(): Actor[] {
  const scopes = [[], ...API_KEY_SCOPES.map((scope) => [scope])];
  return [
    ...ROLES.flatMap((role) => [0, 1, 2].map((i) => actorOf(role, i))),
    ...scopes.flatMap((held) => [keyOf(held), keyOf(held, idsOf('Branch')[1])]),
  ];
}

/** The first row that a command would find though it does not exist for its actor, or not find though it does. */
export async function firstDifference(name: string, rows: { id: string }[], reads: Reads): Promise<string | null> {
  const entity = bench.store.source.entityMetadatas.find((metadata) => metadata.name === name)!;
  for (const actor of everybody())
    for (const row of rows) {
      const { sql, values } = reads.visibleRow(actor, entity.target as new () => object, row.id);
      const found = (await bench.store.read(sql, values)).length > 0;
      if (found !== bench.oracle.sees(name, row, actor)) return `${actor.planKey} ${row.id} ${found}`;
    }
  return null;
}
