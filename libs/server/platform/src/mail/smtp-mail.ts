import type { Transporter } from 'nodemailer';
import { type Mail, type MailPort, MailRefused } from './mail-port';

/** How mails leave: by which server, and in whose name. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  url: string;
  /** `City Hospital <no-reply@hospital.example>`. */
  from: string;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Mails by SMTP. The package is loaded with the first one. */
export class SmtpMail implements MailPort {
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly settings: MailSettings) {}

  async send({ to, subject, text }: Mail): Promise<void> {
    const transport = await (this.transport ??= this.made());
    const mail = {
      from: this.settings.from,
      // As an object, so that nothing in an address is read as a second one.
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await transport.sendMail(mail).catch((error: unknown) => {
      throw isFinal(error) ? new MailRefused() : error;
    });
  }

  private async made(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url: this.settings.url, requireTLS: needsTls(this.settings.url), ...TIMEOUTS });
  }
}

/** Links are secrets: they go encrypted, unless the server is this machine or the address says `?ignoreTLS=true`. */
const needsTls = (url: string): boolean => {
  const { protocol, hostname, searchParams } = new URL(url);
  return protocol === 'smtp:' && !THIS_MACHINE.has(hostname) && searchParams.get('ignoreTLS') !== 'true';
};

/** Refused for good is what the server says of the mail or its address; what it says of us (a password) can be mended. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
