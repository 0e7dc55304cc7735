import fc from 'fast-check';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { DRUG_FORMS, FREQUENCY_NAMES } from '../records/dosing';
import { addDays } from '../scheduling/local-time';
import { fromBase32, toBase32 } from '../text/base32';
import { checkPrescription, prescriptionLink } from './prescription-check';
import {
  buildPrescriptionCode,
  type CodedDrug,
  parsePrescriptionCode,
  type PrescriptionCode,
} from './prescription-code';
import { patientInitials, prescriptionParts } from './prescription-parts';
import { prescribesSame } from './prescription-status';

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const drugs: fc.Arbitrary<CodedDrug> = fc.record({
  drug: text(120),
  strength: text(60),
  form: fc.constantFrom(...DRUG_FORMS),
  dose: text(40),
  frequency: fc.constantFrom(...FREQUENCY_NAMES),
  durationDays: fc.option(fc.integer({ min: 1, max: 365 })),
});
const codes: fc.Arbitrary<PrescriptionCode> = fc
  .record({
    keyId: hex(8),
    prescriptionId: hex(32).map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')),
    branchCode: text(5),
    registrationNumber: text(60),
    signedOn: fc.integer({ min: 0, max: 65_535 }).map((days) => addDays('2020-01-01', days)),
    patientInitials: text(8),
    birthYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
    firstLine: fc.integer({ min: 1, max: 200 }),
    lines: fc.array(drugs, { maxLength: 30 }),
  })
  .map((code) => ({ ...code, lineCount: code.firstLine + code.lines.length }));

const keys = generateKeyPairSync('ed25519');
const RAW_KEY = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
const signed = (code: PrescriptionCode): string => {
  const bytes = buildPrescriptionCode(code);
  return prescriptionLink('https://hospital.example', bytes, sign(null, bytes, keys.privateKey));
};
const KNOWN = new Map([['0a1b2c3d', new Uint8Array(RAW_KEY)]]);
const check = (link: string) =>
  checkPrescription(link, KNOWN, (signature, bytes) => verify(null, bytes, keys.publicKey, signature));

const FEVER: PrescriptionCode = {
  keyId: '0a1b2c3d',
  prescriptionId: '019ae5c1-7f10-7abc-8def-0123456789ab',
  branchCode: 'MAIN',
  registrationNumber: 'KMC 48211',
  signedOn: '2026-11-29',
  patientInitials: 'KR',
  birthYear: 1984,
  firstLine: 1,
  lineCount: 1,
  lines: [{ drug: 'Paracetamol', strength: '500 mg', form: 'TABLET', dose: '1', frequency: 'TDS', durationDays: 5 }],
};

test('what is built is read again, whatever is written in it', () => {
  fc.assert(fc.property(codes, (code) => expect(parsePrescriptionCode(buildPrescriptionCode(code))).toEqual(code)));
});

test('bytes have one base32 text, and no other text gives bytes', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(fromBase32(toBase32(bytes))).toEqual(bytes)));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ABZ27a1=') }), (written) => {
      const bytes = fromBase32(written);
      if (bytes) expect(toBase32(bytes)).toBe(written);
    }),
  );
  expect(toBase32(new TextEncoder().encode('foobar'))).toBe('MZXW6YTBOI'); // RFC 4648, section 10
});

test('junk is refused, and so are bytes that are cut, longer, or written in another way', () => {
  const bytes = buildPrescriptionCode(FEVER);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => void parsePrescriptionCode(junk)));
  for (let length = 0; length < bytes.length; length++)
    expect(parsePrescriptionCode(bytes.slice(0, length))).toBeNull();
  expect(parsePrescriptionCode(Uint8Array.from([...bytes, 0]))).toBeNull();
  expect(parsePrescriptionCode(Uint8Array.from(bytes, (byte, i) => (i ? byte : 2)))).toBeNull(); // a later layout
});

test('a signed code is valid, and with any one sign changed it is not', async () => {
  const link = signed(FEVER);
  expect(await check(link)).toEqual({ state: 'VALID', code: FEVER });
  const code = link.slice(link.indexOf('#') + 1);
  for (let i = 0; i < code.length; i++) {
    const other = code.slice(0, i) + (code[i] === 'K' ? 'L' : 'K') + code.slice(i + 1);
    expect((await check(other)).state).not.toBe('VALID');
  }
});

test('each way to be no good has its own name', async () => {
  const link = signed(FEVER);
  const changed = buildPrescriptionCode({ ...FEVER, lines: [{ ...FEVER.lines[0], durationDays: 50 }] });
  const signature = link.split('.').at(-1)!;
  expect(await check(`#${toBase32(changed)}.${signature}`)).toEqual({ state: 'CHANGED' });
  expect(await check(signed({ ...FEVER, keyId: 'ffffffff' }))).toEqual({ state: 'UNKNOWN_KEY', keyId: 'ffffffff' });
  for (const junk of ['', '#', 'https://hospital.example/verify', link.slice(0, -3), `${link}.A`, '#A.B'])
    expect(await check(junk)).toEqual({ state: 'UNREADABLE' });
});

test('a long prescription is spread over codes that hold each line once, in its order', () => {
  fc.assert(
    fc.property(fc.array(drugs, { minLength: 1, maxLength: 30 }), (lines) => {
      const parts = prescriptionParts(FEVER, lines);
      expect(parts.flatMap((part) => part.lines)).toEqual(lines);
      expect(parts.map(({ firstLine }) => firstLine)).toEqual(
        parts.map((_, i) => 1 + parts.slice(0, i).reduce((sum, part) => sum + part.lines.length, 0)),
      );
      for (const part of parts) expect(parsePrescriptionCode(buildPrescriptionCode(part))).toEqual(part);
    }),
  );
});

test('initials tell a patient from the next one and no more', () => {
  expect(['Kavya Reddy', 'सीता देवी', 'A. P. J. Abdul Kalam', 'ravi', ''].map(patientInitials)).toEqual([
    'KR',
    'सीदे',
    'APJA',
    'R',
    '',
  ]);
});

test('an instruction that was changed is another prescription', () => {
  const line = { ...FEVER.lines[0], instructions: 'After food' };
  expect(prescribesSame([line], [{ ...line }])).toBe(true);
  expect(prescribesSame([line], [{ ...line, instructions: 'Before food' }])).toBe(false);
  expect(prescribesSame([line], [])).toBe(false);
});
