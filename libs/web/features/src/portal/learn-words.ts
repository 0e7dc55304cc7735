import { type Language, type WordGroup } from '@medicare/web-ui';

/** For specs: fetches the words of `groups`, as the routes of their pages do. */
export async function learnWords(groups: readonly WordGroup[], language: Language = 'en'): Promise<void> {
  await Promise.all(groups.map(async (group) => group.keep(language, await group.fetch(language))));
}
