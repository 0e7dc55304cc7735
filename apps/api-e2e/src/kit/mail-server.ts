import { SMTPServer } from 'smtp-server';
import { until } from './until';

/** A mail as it came in. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they were sent, with lines and words put together again. */
  text: string;
  /** The code behind "#" in its link; null without one. */
  code: string | null;
}

/** A mail server of one's own on this machine, which keeps what it is sent. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Refuses recipients with this answer while it is set. */
  refusal: { code: number; message: string } | null = null;
  /** How many have tried to send. */
  tries = 0;
  private server: SMTPServer | null = null;

  constructor(
    readonly port: number,
    readonly host = '127.0.0.1',
  ) {}

  get url(): string {
    return `smtp://${this.host}:${this.port}`;
  }

  async start(): Promise<this> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        this.tries += 1;
        done(this.refusal && Object.assign(new Error(this.refusal.message), { responseCode: this.refusal.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const text = decoded(Buffer.concat(chunks).toString('utf8'));
          this.received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            text,
            code: /#([\w-]{43})\b/.exec(text)?.[1] ?? null,
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(this.port, this.host, () => resolve()));
    this.server = server;
    return this;
  }

  /** The `count`-th mail, once it has come. */
  async mail(count: number): Promise<ReceivedMail> {
    await until(() => this.received.length >= count, `mail ${count} has come`);
    return this.received[count - 1];
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = null;
  }
}

/** Undoes quoted-printable and base64 of a mail in one part, and folded headers. */
function decoded(mail: string): string {
  const [head, ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]/g, ' ');
  if (/^content-transfer-encoding: base64/im.test(headers))
    return `${headers}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  if (!/^content-transfer-encoding: quoted-printable/im.test(headers)) return `${headers}\n\n${body}`;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${headers}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
