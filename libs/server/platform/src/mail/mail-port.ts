/** A mail, ready to go. */
export interface Mail {
  to: string;
  subject: string;
  /** Plain text: links stand in it as they are. */
  text: string;
}

/** Where mails leave the house. */
export interface MailPort {
  /** Hands a mail over. Throws MailRefused when trying again would not help, and any other error when it might. */
  send(mail: Mail): Promise<void>;
}

/** The mail server has said that it will never take this mail, as for an address that does not exist. */
export class MailRefused extends Error {
  constructor() {
    super('The mail server refused the mail.');
    this.name = 'MailRefused';
  }
}
