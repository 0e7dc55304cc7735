import { isPostgresUrl } from '@medicare/data';
import type { MailSettings, S3Settings } from '@medicare/platform';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const POOLS = 'a whole number from 2 to 200';
const UPLOADS = 'a whole number from 1 to 100';
const PORTS = 'a whole number from 0 to 65535';
/** A sender: an address, or a name with the address in angle brackets. */
const SENDER = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
const port = z.coerce.number(PORTS).int(PORTS).min(0, PORTS).max(65_535, PORTS);
const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = (type: z.ZodType<string>) => z.preprocess(blankIsAbsent, type.optional());

const SETTINGS = z
  .object({
    NODE_ENV: optional(z.string()),
    PORT: z.preprocess(blankIsAbsent, port.default(3000)),
    HOST: z.preprocess(blankIsAbsent, z.string().default('localhost')),
    DATABASE_URL: optional(
      z
        .string()
        .refine(
          (url) => !/^[a-z]+:\/\//.test(url) || isPostgresUrl(url) || url.startsWith('file://'),
          'a file name, or postgres://user:password@host/database',
        ),
    ),
    DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('data')),
    ADMIN_EMAIL: optional(z.email('an e-mail address')),
    ADMIN_PASSWORD: optional(z.string()),
    SEED: z.preprocess(blankIsAbsent, z.enum(['demo', 'none'], 'demo or none').optional()),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'a URL such as https://hospital.example' })),
    AUTH_KEY_FILE: optional(z.string()),
    EVENT_KEY_FILE: optional(z.string()),
    FACE_KEY_FILE: optional(z.string()),
    PRESCRIPTION_KEY_FILE: optional(z.string()),
    PRESCRIPTION_P12_FILE: optional(z.string()),
    PRESCRIPTION_P12_PASSWORD: optional(z.string()),
    PRESCRIPTION_P12_PASSWORD_FILE: optional(z.string()),
    LOG_LEVEL: z.preprocess(
      blankIsAbsent,
      z
        .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'fatal, error, warn, info, debug or silent')
        .default('info'),
    ),
    TRUST_PROXY: z.preprocess(
      blankIsAbsent,
      z.enum(['0', '1'], '1 behind a reverse proxy of your own, else 0').default('0'),
    ),
    PAYMENT_WEBHOOK_PROVIDER: z.preprocess(
      blankIsAbsent,
      z.enum(['razorpay', 'signed'], 'razorpay or signed').optional(),
    ),
    PAYMENT_WEBHOOK_SECRET: optional(z.string().min(16, 'at least 16 characters')),
    MAX_UPLOAD_MB: z.preprocess(
      blankIsAbsent,
      z.coerce.number(UPLOADS).int(UPLOADS).min(1, UPLOADS).max(100, UPLOADS).default(20),
    ),
    S3_BUCKET: optional(z.string()),
    S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: 'a URL such as https://s3.hospital.example' })),
    S3_REGION: z.preprocess(blankIsAbsent, z.string().default('us-east-1')),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'a URL such as smtp://user:password@mail.example:587' })),
    MAIL_FROM: optional(z.string().regex(SENDER, 'an address such as City Hospital <no-reply@hospital.example>')),
    POOL_SIZE: z.preprocess(blankIsAbsent, z.coerce.number(POOLS).int(POOLS).min(2, POOLS).max(200, POOLS).default(10)),
  })
  .refine((s) => !s.ADMIN_EMAIL === !s.ADMIN_PASSWORD, {
    path: ['ADMIN_PASSWORD'],
    error: 'give ADMIN_EMAIL and ADMIN_PASSWORD together, or neither',
  })
  .refine((s) => s.PRESCRIPTION_P12_FILE || !(s.PRESCRIPTION_P12_PASSWORD || s.PRESCRIPTION_P12_PASSWORD_FILE), {
    path: ['PRESCRIPTION_P12_FILE'],
    error: 'the file that the password opens',
  })
  .refine((s) => !s.PRESCRIPTION_P12_PASSWORD || !s.PRESCRIPTION_P12_PASSWORD_FILE, {
    path: ['PRESCRIPTION_P12_PASSWORD'],
    error: 'give the password or a file with it, not both',
  })
  .refine((s) => !s.S3_ACCESS_KEY_ID === !s.S3_SECRET_ACCESS_KEY, {
    path: ['S3_SECRET_ACCESS_KEY'],
    error: 'give S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together, or neither',
  })
  .refine((s) => s.S3_BUCKET || !s.S3_ENDPOINT, { path: ['S3_BUCKET'], error: 'give S3_BUCKET with S3_ENDPOINT' })
  .refine((s) => !s.SMTP_URL === !s.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'give SMTP_URL and MAIL_FROM together, or neither',
  })
  .refine((s) => !s.PAYMENT_WEBHOOK_PROVIDER === !s.PAYMENT_WEBHOOK_SECRET, {
    path: ['PAYMENT_WEBHOOK_SECRET'],
    error: 'give PAYMENT_WEBHOOK_PROVIDER and PAYMENT_WEBHOOK_SECRET together, or neither',
  });

/** The settings of a process, read once. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string;
  dataDir: string;
  admin: { email: string; password: string } | null;
  seed: 'demo' | 'none';
  publicUrl: string;
  authKeyFile: string;
  eventKeyFile: string;
  faceKeyFile: string;
  prescriptionKeyFile: string;
  /** A certificate with its key that signs printed prescriptions; null without one. */
  prescriptionP12: { file: string; password: string; passwordFile: string | null } | null;
  logLevel: string;
  trustProxy: boolean;
  poolSize: number;
  /** For one file, in bytes. */
  maxUploadBytes: number;
  /** Null: files lie in `dataDir`. */
  s3: S3Settings | null;
  /** Null: without a mail server, mails are kept in the outbox. */
  mail: MailSettings | null;
  /** Null: no webhook is taken. */
  paymentWebhook: { provider: 'razorpay' | 'signed'; secret: string } | null;
}

/** One or more settings are missing or wrong. The message is a table for the console; it never repeats a value. */
export class BadSettings extends Error {
  constructor(faults: [name: string, needed: string][]) {
    const width = Math.max(...faults.map(([name]) => name.length));
    super(
      [
        'These settings need another look:',
        '',
        ...faults.map(([name, needed]) => `  ${name.padEnd(width)}  ${needed}`),
        '',
        'Nothing was started. The README lists all settings.',
      ].join('\n'),
    );
  }
}

/** Reads the settings from the environment. Throws BadSettings naming everything that is wrong at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = SETTINGS.safeParse(environment);
  if (!read.success)
    throw new BadSettings(read.error.issues.map((issue) => [issue.path.join('.'), neededWords(issue.message)]));
  const s = read.data;
  const production = s.NODE_ENV === 'production';
  if (production && s.SEED === 'demo')
    throw new BadSettings([['SEED', 'needs none under NODE_ENV=production: made-up people do not belong there']]);
  const dataDir = resolve(s.DATA_DIR);
  const inDataDir = (file: string | undefined, fallback: string): string =>
    file ? (isAbsolute(file) ? file : resolve(file)) : resolve(dataDir, 'keys', fallback);
  return {
    production,
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL ?? resolve(dataDir, 'medicare.db'),
    dataDir,
    admin: s.ADMIN_EMAIL && s.ADMIN_PASSWORD ? { email: s.ADMIN_EMAIL, password: s.ADMIN_PASSWORD } : null,
    seed: s.SEED ?? (production ? 'none' : 'demo'),
    publicUrl: (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, ''),
    authKeyFile: inDataDir(s.AUTH_KEY_FILE, 'auth.pem'),
    eventKeyFile: inDataDir(s.EVENT_KEY_FILE, 'events.key'),
    faceKeyFile: inDataDir(s.FACE_KEY_FILE, 'faces.key'),
    prescriptionKeyFile: inDataDir(s.PRESCRIPTION_KEY_FILE, 'prescriptions.pem'),
    prescriptionP12: s.PRESCRIPTION_P12_FILE
      ? {
          file: resolve(s.PRESCRIPTION_P12_FILE),
          password: s.PRESCRIPTION_P12_PASSWORD ?? '',
          passwordFile: s.PRESCRIPTION_P12_PASSWORD_FILE ?? null,
        }
      : null,
    logLevel: s.LOG_LEVEL,
    trustProxy: s.TRUST_PROXY === '1',
    poolSize: s.POOL_SIZE,
    maxUploadBytes: s.MAX_UPLOAD_MB * 1_000_000,
    mail: s.SMTP_URL && s.MAIL_FROM ? { url: s.SMTP_URL, from: s.MAIL_FROM } : null,
    s3: s.S3_BUCKET ? s3Of(s, s.S3_BUCKET) : null,
    paymentWebhook:
      s.PAYMENT_WEBHOOK_PROVIDER && s.PAYMENT_WEBHOOK_SECRET
        ? { provider: s.PAYMENT_WEBHOOK_PROVIDER, secret: s.PAYMENT_WEBHOOK_SECRET }
        : null,
  };
}

function s3Of(s: z.infer<typeof SETTINGS>, bucket: string): S3Settings {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = s;
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
  return { bucket, region: s.S3_REGION, endpoint: s.S3_ENDPOINT ?? null, credentials };
}

const neededWords = (message: string): string =>
  `needs ${message.replace(/^Invalid input.*/, 'another value').replace(/^give /, '')}`;
