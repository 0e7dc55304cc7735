import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from '../files/folder-store';
import { FaceVault } from './face-vault';

const FACE = Float32Array.from({ length: 128 }, (_, at) => Math.sin(at) / 4);
let folder: string;
let vault: FaceVault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faces-'));
  vault = new FaceVault(new FolderStore(folder), randomBytes(32));
});
afterEach(() => rmSync(folder, { recursive: true }));

const keyFiles = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('what was sealed is opened again, by the same account only', async () => {
  const sealed = await vault.seal('asha', FACE);
  expect([...(await vault.open('asha', sealed))]).toEqual([...FACE]);
  await expect(vault.open('ravi', sealed)).rejects.toThrow();
});

test('the same face is sealed differently each time, under a key of its own', async () => {
  const [one, other] = [await vault.seal('asha', FACE), await vault.seal('asha', FACE)];
  expect(one.sealed).not.toBe(other.sealed);
  expect(keyFiles()).toHaveLength(2);
  await expect(vault.open('asha', { ...one, keyName: other.keyName })).rejects.toThrow();
});

test('without its key a template is gone, while others stay', async () => {
  const [one, other] = [await vault.seal('asha', FACE), await vault.seal('ravi', FACE)];
  await vault.destroy(one.keyName);
  await vault.destroy(one.keyName);
  await expect(vault.open('asha', one)).rejects.toThrow();
  expect([...(await vault.open('ravi', other))]).toEqual([...FACE]);
});

test('a key of another installation opens nothing, and neither does a changed byte', async () => {
  const sealed = await vault.seal('asha', FACE);
  await expect(new FaceVault(new FolderStore(folder), randomBytes(32)).open('asha', sealed)).rejects.toThrow();
  const bytes = Buffer.from(sealed.sealed, 'base64');
  for (const at of [0, 20, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 1;
    await expect(vault.open('asha', { ...sealed, sealed: changed.toString('base64') })).rejects.toThrow();
  }
  const [file] = keyFiles();
  const key = readFileSync(file);
  key[15] ^= 1;
  writeFileSync(file, key);
  await expect(vault.open('asha', sealed)).rejects.toThrow();
});

test('neither the key file nor what is sealed shows a number of the face', async () => {
  const { sealed } = await vault.seal('asha', FACE);
  const floats = Buffer.from(FACE.buffer);
  for (const bytes of [Buffer.from(sealed, 'base64'), ...keyFiles().map((file) => readFileSync(file))])
    for (let at = 0; at < floats.length; at += 8) expect(bytes.includes(floats.subarray(at, at + 8))).toBe(false);
});

test('the face of nobody can be opened, and is nobody’s', async () => {
  const decoy = await vault.openDecoy();
  expect([...(await vault.openDecoy())]).toEqual([...decoy]);
  expect(decoy).toHaveLength(128);
});

test('the face of nobody takes one key, however many processes there are', async () => {
  const wrappingKey = randomBytes(32);
  const [one, other] = [1, 2].map(() => new FaceVault(new FolderStore(folder), wrappingKey));
  await one.openDecoy();
  await other.openDecoy();
  await expect(one.openDecoy()).resolves.toHaveLength(128);
  expect(keyFiles()).toHaveLength(1);
});

test('a face is known again by its digest, for its account only', () => {
  expect(vault.digestOf('asha', FACE)).toBe(vault.digestOf('asha', Float32Array.from(FACE)));
  expect(vault.digestOf('asha', FACE)).not.toBe(vault.digestOf('ravi', FACE));
  expect(vault.digestOf('asha', FACE)).toHaveLength(43);
});
