import { inject, Injectable, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import {
  provideTransloco,
  type Translation,
  TRANSLOCO_LOADER,
  type TranslocoLoader,
  TranslocoService,
} from '@jsverse/transloco';
import { defer, firstValueFrom, type Observable } from 'rxjs';
import { type Language, LANGUAGES, readLanguage, speak, storeLanguage } from './language';
import { fetchUiWords } from './ui-words';
import type { WordGroup } from './word-group';

/** Fetches catalogues for transloco; after a failure anew. */
@Injectable()
class CatalogueLoader implements TranslocoLoader {
  readonly groups = new Map<string, WordGroup>();

  getTranslation(path: string): Observable<Translation> {
    const [scope, chosen] = path.split('/') as [string, Language];
    return defer(() => (this.groups.get(scope) as WordGroup).fetch(chosen));
  }
}

/** Which words were fetched, and the way from one language to another. */
@Injectable()
export class Speech {
  private readonly transloco = inject(TranslocoService);
  private readonly loader = inject(CatalogueLoader);
  private spoken = readLanguage();
  /** What was asked for last; it is spoken once all of its words are there. */
  private chosen = this.spoken;

  /** Speaks the language of this device, with the words of `groups`. */
  async start(...groups: readonly WordGroup[]): Promise<void> {
    await Promise.all([fetchUiWords(this.spoken), this.learn(...groups)]);
    speak(this.spoken);
  }

  /** Fetches the words of `groups`; afterwards pages that use them can be shown. */
  async learn(...groups: readonly WordGroup[]): Promise<void> {
    for (const group of groups) this.loader.groups.set(group.scope, group);
    // Two languages while a change is under way: it may take effect before or after these pages are shown.
    await Promise.all([...new Set([this.spoken, this.chosen])].map((each) => this.fetch(groups, each)));
  }

  /** Speaks `chosen` from now on, here and on later visits. Nothing changes when its words cannot be fetched. */
  async use(chosen: Language): Promise<void> {
    this.chosen = chosen;
    try {
      await Promise.all([fetchUiWords(chosen), this.fetch([...this.loader.groups.values()], chosen)]);
    } catch (error) {
      this.chosen = this.spoken;
      throw error;
    }
    if (this.chosen === chosen) this.settle(chosen);
  }

  private settle(chosen: Language): void {
    this.spoken = chosen;
    this.transloco.setActiveLang(chosen);
    speak(chosen);
    storeLanguage(chosen);
  }

  private async fetch(groups: readonly WordGroup[], chosen: Language): Promise<void> {
    await Promise.all(
      groups.map(async (group) =>
        group.keep(chosen, await firstValueFrom(this.transloco.load(`${group.scope}/${chosen}`))),
      ),
    );
  }
}

/** Gives an area of the application its languages. */
export function provideSpeech(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({ config: { availableLangs: Object.keys(LANGUAGES), defaultLang: readLanguage() } }),
    CatalogueLoader,
    { provide: TRANSLOCO_LOADER, useExisting: CatalogueLoader },
    TranslocoService,
    Speech,
  ]);
}

/** Guards the root of an area: nothing in it is matched before the language of this device is spoken. */
export const speaking =
  (...groups: readonly WordGroup[]): CanMatchFn =>
  async () => {
    await inject(Speech).start(...groups);
    return true;
  };

/** For routes that are loaded with words of their own: both come at the same time. Call it where one may `inject`. */
export async function withWords<T>(loaded: Promise<T>, ...groups: readonly WordGroup[]): Promise<T> {
  const [result] = await Promise.all([loaded, inject(Speech).learn(...groups)]);
  return result;
}
