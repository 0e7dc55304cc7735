import { inject } from '@angular/core';
import type { RecordContent } from '@medicare/domain';
import { Session, injectAsk, injectMutate } from '@medicare/web-core';
import { OpenRecordDocument, type OpenRecordFragment, SaveRecordDraftDocument } from '@medicare/web-graphql';
import { DraftKeeper, type DraftPort } from './draft-keeper';
import { DraftShelf, type Resumed, type SavedDraft, resumed } from './draft-shelf';
import { contentOfDraft, contentOfSigned } from './record-form';

// Below the browsers' limit for requests that outlive their page, in letters that may take three bytes each.
const MOST_LETTERS = 20_000;

/** A draft that goes on: with what it does, and by what it is kept. */
export interface OpenDraft {
  keeper: DraftKeeper;
  resumed: Resumed;
}

/** For a component's field: `private readonly openDraft = injectOpenDraft()`. */
export function injectOpenDraft(): (record: OpenRecordFragment) => OpenDraft {
  const session = inject(Session);
  const mutate = injectMutate();
  const ask = injectAsk();
  const portOf = (id: string): DraftPort => ({
    save: async (revision, content) => {
      const outlivesPage = JSON.stringify(content).length < MOST_LETTERS;
      const variables = { recordId: id, revision, content };
      return (await mutate(SaveRecordDraftDocument, variables, { outlivesPage })).saveRecordDraft.revision;
    },
    read: async () => {
      const { medicalRecord } = await ask(OpenRecordDocument, { id });
      return medicalRecord ? savedDraftOf(medicalRecord) : { revision: 0, content: contentOfDraft('{}') };
    },
  });
  return (record) => {
    const shelf = new DraftShelf(browserStorage(), session.me()?.account.id ?? '', record.id);
    return {
      keeper: new DraftKeeper(portOf(record.id), shelf),
      resumed: resumed(shelf.take(), savedDraftOf(record)),
    };
  };
}

/** The draft of a record, or the signed text from which an amendment begins. */
export function savedDraftOf(record: OpenRecordFragment): SavedDraft {
  const [draft] = record.drafts;
  if (draft) return { revision: draft.revision, content: contentOfDraft(draft.content) };
  const content: RecordContent = contentOfSigned(record);
  return { revision: 0, content };
}

/** Browsers may forbid it altogether. */
function browserStorage(): globalThis.Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
