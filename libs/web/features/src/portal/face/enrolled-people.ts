/** Somebody who signs in by face on this device. Nothing of the face is kept here, and the key cannot be read out. */
export interface EnrolledPerson {
  /** Of the device, as the hospital knows it: one for each person on each browser. */
  readonly deviceId: string;
  readonly displayName: string;
  readonly keys: CryptoKeyPair;
  readonly enrolledAt: string;
}

const DATABASE = 'medicare-face';
const STORE = 'people';

/** Who signs in by face here; nobody where the browser keeps nothing. */
export async function enrolledPeople(): Promise<EnrolledPerson[]> {
  const found = await inStore<EnrolledPerson[]>('readonly', (store) => store.getAll()).catch(() => []);
  return found.sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** Keeps somebody's key. Throws where the browser does not, as some do in private windows. */
export async function keepPerson(person: EnrolledPerson): Promise<void> {
  await inStore('readwrite', (store) => store.put(person));
}

/** Takes somebody off this device; the hospital is not told. */
export async function forgetPerson(deviceId: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(deviceId));
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result as T;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'deviceId' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
