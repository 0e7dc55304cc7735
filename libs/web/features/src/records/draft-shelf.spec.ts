import { BLANK_RECORD, type RecordContent } from '@medicare/domain';
import { DraftShelf, resumed, type Storage } from './draft-shelf';

const text = (complaint: string): RecordContent => ({ ...BLANK_RECORD, complaint });
const at = 1_000_000_000_000;
const WEEK_MS = 7 * 24 * 3_600_000;

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test('unsaved text is for the account and the record that it was typed in', () => {
  const storage = memory();
  new DraftShelf(storage, 'doctor', 'record', () => at).put({ revision: 3, content: text('Fever'), sent: null });
  expect(new DraftShelf(storage, 'doctor', 'record', () => at).take()?.content.complaint).toBe('Fever');
  expect(new DraftShelf(storage, 'colleague', 'record', () => at).take()).toBeNull();
  expect(new DraftShelf(storage, 'doctor', 'other', () => at).take()).toBeNull();
});

test('what nobody came back for within a week is gone, whoever opens a record next', () => {
  const storage = memory();
  new DraftShelf(storage, 'doctor', 'record', () => at).put({ revision: 3, content: text('Fever'), sent: null });
  new DraftShelf(storage, 'colleague', 'other', () => at + WEEK_MS + 1);
  expect(storage.length).toBe(0);
});

test('a browser that keeps nothing, or a full one, is no error', () => {
  const full: Storage = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  for (const storage of [null, full]) {
    const shelf = new DraftShelf(storage, 'doctor', 'record');
    shelf.put({ revision: 1, content: text('Fever'), sent: null });
    expect(shelf.take()).toBeNull();
  }
});

describe('when a record is opened again', () => {
  const saved = { revision: 3, content: text('Fever') };

  test('without unsaved text the draft of the server stands', () => {
    expect(resumed(null, saved)).toEqual({ ...saved, state: 'saved' });
  });

  test('text that was typed after the draft is back', () => {
    const shelved = { revision: 3, content: text('Fever for two days'), sent: null, at };
    expect(resumed(shelved, saved)).toEqual({ revision: 3, content: text('Fever for two days'), state: 'unsaved' });
  });

  test('text whose first part arrived without an answer goes on from there', () => {
    const shelved = { revision: 2, content: text('Fever for two days'), sent: text('Fever'), at };
    expect(resumed(shelved, saved)).toMatchObject({ revision: 3, state: 'unsaved' });
  });

  test('text that the server has already is nothing to tell', () => {
    expect(resumed({ revision: 2, content: text(' Fever '), sent: null, at }, saved).state).toBe('saved');
  });

  test('a draft that another window saved meanwhile is not written over', () => {
    const shelved = { revision: 2, content: text('Cough'), sent: null, at };
    expect(resumed(shelved, saved)).toEqual({ revision: 3, content: text('Cough'), state: 'elsewhere' });
  });
});
