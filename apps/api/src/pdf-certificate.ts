import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { asn1, pkcs12, pki } from 'node-forge';
import { readFileSync } from 'node:fs';
import { BadSettings, type Config } from './config';

/** Room for the signature with a chain of certificates, in bytes. */
const SIGNATURE_BYTES = 16_384;

/**
 * Signs PDF files with the hospital's certificate (ETSI.CAdES.detached), or null without one in the settings. The library
 * writes signed attributes for content type, digest and time; it lacks `signing-certificate-v2`, so this is not the full
 * CAdES-B-B of ETSI EN 319 122. Throws BadSettings for a file, a password or a certificate that is no good now.
 */
export function pdfCertificate(
  settings: Config['prescriptionP12'],
  clock: () => Date,
  onTrouble: (where: string, error: unknown) => void,
): ((pdf: Buffer) => Promise<Buffer>) | null {
  if (!settings) return null;
  const file = bytesOf('PRESCRIPTION_P12_FILE', settings.file);
  const passphrase = settings.passwordFile
    ? bytesOf('PRESCRIPTION_P12_PASSWORD_FILE', settings.passwordFile).toString('utf8').trim()
    : settings.password;
  const { notBefore, notAfter } = certificateOf(file, passphrase).validity;
  demandValid(notBefore, notAfter, clock());
  return async (pdf) => {
    if (clock() <= notAfter) return signed(pdf, new P12Signer(file, { passphrase }), clock());
    onTrouble('certificate of prescriptions', new Error('It has ended; prescriptions are printed without it.'));
    return pdf; // care does not wait for a certificate, and the page claims no signature
  };
}

async function signed(pdfBuffer: Buffer, signer: P12Signer, signingTime: Date): Promise<Buffer> {
  const prepared = plainAddPlaceholder({
    pdfBuffer,
    reason: 'Prescription',
    contactInfo: '',
    name: 'MediCare Pro',
    location: '',
    signingTime,
    signatureLength: SIGNATURE_BYTES,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  return new SignPdf().sign(prepared, signer, signingTime);
}

function bytesOf(setting: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new BadSettings([[setting, 'needs a file that this program may read']]);
  }
}

/** The certificate of the key in the file. */
function certificateOf(file: Buffer, password: string): pki.Certificate {
  const opened = openedP12(file, password);
  const bags = (bagType: string): pkcs12.Bag[] => opened.getBags({ bagType })[bagType] ?? [];
  const key = bags(pki.oids['pkcs8ShroudedKeyBag'])[0]?.key as pki.rsa.PrivateKey | undefined;
  const certificates = bags(pki.oids['certBag']).map(({ cert }) => cert);
  const own = certificates.find((each) => {
    const publicKey = each?.publicKey as pki.rsa.PublicKey | undefined;
    return key?.n && publicKey?.n && key.n.compareTo(publicKey.n) === 0;
  });
  if (own) return own;
  throw new BadSettings([
    ['PRESCRIPTION_P12_FILE', 'needs an RSA key together with its certificate; this file has none'],
  ]);
}

function openedP12(file: Buffer, password: string): pkcs12.Pkcs12Pfx {
  let content: asn1.Asn1;
  try {
    content = asn1.fromDer(file.toString('binary'));
  } catch {
    throw new BadSettings([['PRESCRIPTION_P12_FILE', 'needs a PKCS#12 file (.p12 or .pfx); this is something else']]);
  }
  try {
    return pkcs12.pkcs12FromAsn1(content, false, password);
  } catch (error) {
    const isPassword = /password|mac/i.test((error as Error).message);
    throw new BadSettings([
      isPassword
        ? [
            'PRESCRIPTION_P12_PASSWORD',
            'needs the password of the file in PRESCRIPTION_P12_FILE; this one does not open it',
          ]
        : ['PRESCRIPTION_P12_FILE', 'needs a PKCS#12 file with an RSA key; this one cannot be read'],
    ]);
  }
}

function demandValid(notBefore: Date, notAfter: Date, now: Date): void {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (now > notAfter)
    throw new BadSettings([
      ['PRESCRIPTION_P12_FILE', `needs a certificate that is valid now; this one ended on ${day(notAfter)}`],
    ]);
  if (now < notBefore)
    throw new BadSettings([
      ['PRESCRIPTION_P12_FILE', `needs a certificate that is valid now; this one begins on ${day(notBefore)}`],
    ]);
}
