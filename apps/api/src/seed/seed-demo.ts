import type { Store } from '@medicare/data';
export async function seedDemo(_store: Store): Promise<string[]> {
  return [];
}
