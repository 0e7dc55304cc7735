import type { Language } from '@medicare/web-ui';
import type { MailLanguage } from '../access-documents';

/** The language of a mail that is asked for on a page in `language`. */
export const mailLanguage = (language: Language): MailLanguage => (language === 'hi' ? 'HI' : 'EN');
