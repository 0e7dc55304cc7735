import forge from 'node-forge';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startApi } from './kit/api';
import { freshFolder } from './kit/databases';
import { codesOn, pdfSignatures } from './kit/pdf';
import { makePrescribingHospital, prescribing } from './kit/prescribing';

const PASSWORD = 'a password of the test';
const FEVER = {
  complaint: 'Fever',
  prescription: [{ drug: 'Paracetamol', form: 'TABLET', dose: '1', frequency: 'TDS', durationDays: 5 }],
};
const DAY_MS = 86_400_000;

/** A P12 file with a key and a certificate of its own, valid on the days given from now. */
function newP12(from: number, until: number): string {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  const name = [{ name: 'commonName', value: 'A hospital of the test' }];
  Object.assign(certificate, { publicKey, serialNumber: '01' });
  certificate.validity.notBefore = new Date(Date.now() + from * DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + until * DAY_MS);
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(privateKey, forge.md.sha256.create());
  const file = join(freshFolder(), 'hospital.p12');
  const bytes = forge.asn1.toDer(
    forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], PASSWORD, { algorithm: 'aes256' }),
  );
  writeFileSync(file, Buffer.from(bytes.getBytes(), 'binary'));
  return file;
}

async function printed(settings: Record<string, string>): Promise<Buffer> {
  const api = await startApi(settings);
  try {
    const does = prescribing(api, await makePrescribingHospital(api));
    return await does.pdf(await does.signed(FEVER), 'doctor');
  } finally {
    await api.stop();
  }
}

test('with a certificate the file itself is signed, and pdfsig finds a change of one byte', async () => {
  const p12 = newP12(-1, 30);
  const pdf = await printed({ PRESCRIPTION_P12_FILE: p12, PRESCRIPTION_P12_PASSWORD: PASSWORD });
  const found = await pdfSignatures(pdf);
  expect(found).toContain('Signature Validation: Signature is Valid.');
  expect(found).toContain('ETSI.CAdES.detached');
  expect(found).toContain('Total document signed');
  const changed = Buffer.from(pdf);
  const at = changed.indexOf('/Producer');
  changed[at + 12] ^= 1;
  expect(await pdfSignatures(changed)).toContain('Digest Mismatch');
});

test('the password may stand in a file; without a certificate nothing claims to be signed', async () => {
  const p12 = newP12(-1, 30);
  const passwordFile = join(dirname(p12), 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  const pdf = await printed({ PRESCRIPTION_P12_FILE: p12, PRESCRIPTION_P12_PASSWORD_FILE: passwordFile });
  expect(await pdfSignatures(pdf)).toContain('Signature is Valid');
  expect((await printed({})).toString('latin1')).not.toContain('/ByteRange');
});

test('what openssl makes is read as well', async () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    file('k'),
    '-out',
    file('c'),
    '-subj',
    '/CN=Test',
  );
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    file('k'),
    '-in',
    file('c'),
    '-out',
    file('p12'),
    '-passout',
    `pass:${PASSWORD}`,
  );
  const pdf = await printed({ PRESCRIPTION_P12_FILE: file('p12'), PRESCRIPTION_P12_PASSWORD: PASSWORD });
  expect(await pdfSignatures(pdf)).toContain('Signature is Valid');
});

describe('a start is refused, in words that help,', () => {
  const start = (settings: Record<string, string>) => startApi(settings).then((api) => api.stop());

  test('with a wrong password', async () => {
    const settings = { PRESCRIPTION_P12_FILE: newP12(-1, 30), PRESCRIPTION_P12_PASSWORD: 'another one' };
    await expect(start(settings)).rejects.toThrow(/PRESCRIPTION_P12_PASSWORD +needs the password of the file/);
  });

  test('with a certificate whose days are over, or not yet there', async () => {
    const at = (from: number, until: number) =>
      start({ PRESCRIPTION_P12_FILE: newP12(from, until), PRESCRIPTION_P12_PASSWORD: PASSWORD });
    await expect(at(-30, -1)).rejects.toThrow(/valid now; this one ended on \d{4}-\d\d-\d\d/);
    await expect(at(1, 30)).rejects.toThrow(/valid now; this one begins on \d{4}-\d\d-\d\d/);
  });

  test('with a file that is none, or is not there, or a password without a file', async () => {
    const junk = join(freshFolder(), 'junk.p12');
    writeFileSync(junk, 'no certificate');
    await expect(start({ PRESCRIPTION_P12_FILE: junk })).rejects.toThrow(/PKCS#12 file .*something else/);
    await expect(start({ PRESCRIPTION_P12_FILE: `${junk}.gone` })).rejects.toThrow(/this program may read/);
    await expect(start({ PRESCRIPTION_P12_PASSWORD: 'x' })).rejects.toThrow(/PRESCRIPTION_P12_FILE +needs the file/);
  });
});

test('a key that was replaced still checks, once its file lies beside the new one', async () => {
  const dataDir = freshFolder();
  const first = await startApi({ DATA_DIR: dataDir });
  const does = prescribing(first, await makePrescribingHospital(first));
  const [link] = await codesOn(await does.pdf(await does.signed(FEVER), 'doctor'));
  const keyFile = first.config.prescriptionKeyFile;
  await first.stop();
  const old = readFileSync(keyFile);
  rmSync(keyFile);
  const replaced = await startApi({ DATA_DIR: dataDir });
  const checks = prescribing(replaced, await makePrescribingHospital(replaced));
  expect(await checks.check(link)).toMatchObject({ state: 'UNKNOWN_KEY' });
  await replaced.stop();
  writeFileSync(keyFile.replace('.pem', '-2026.pem'), old);
  const rotated = await startApi({ DATA_DIR: dataDir });
  const later = prescribing(rotated, await makePrescribingHospital(rotated));
  expect(await later.check(link)).toMatchObject({ state: 'VALID' });
  await rotated.stop();
});
