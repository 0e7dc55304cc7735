import type { MailKind, MailLanguage } from '@medicare/domain';

/** A mail's words. `paragraphs` say nothing of the person but that there is, or may be, an account. */
interface MailWords {
  subject: (hospital: string) => string;
  paragraphs: (hospital: string, link: string) => string[];
}

/** What mails say, by language and kind. */
export const MAIL_WORDS: Record<MailLanguage, Record<MailKind, MailWords>> = {
  EN: {
    PASSWORD_RESET: {
      subject: (hospital) => `A new password for ${hospital}`,
      paragraphs: (hospital, link) => [
        `Somebody asked for a new password for your account at ${hospital}.`,
        `Set it here, within 30 minutes:\n${link}`,
        'The link works once, and a newer one replaces it.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
    },
    ADDRESS_CHANGE: {
      subject: (hospital) => `Confirm your e-mail address for ${hospital}`,
      paragraphs: (hospital, link) => [
        `Somebody who is signed in at ${hospital} wants to use this e-mail address to sign in.`,
        `Confirm it here, within 24 hours:\n${link}`,
        'If it was not you, do nothing: the address is not used.',
      ],
    },
    ADDRESS_NOTICE: {
      subject: (hospital) => `Your e-mail address at ${hospital} is about to change`,
      paragraphs: (hospital, link) => [
        `Somebody who is signed in to your account at ${hospital} asked to replace this e-mail address by another one. It changes once the other one is confirmed.`,
        `If it was not you, set a new password at once. Then the change does not come about:\n${link}`,
        'Then tell the hospital.',
      ],
    },
  },
  HI: {
    PASSWORD_RESET: {
      subject: (hospital) => `${hospital} के लिए नया पासवर्ड`,
      paragraphs: (hospital, link) => [
        `किसी ने ${hospital} में आपके खाते के लिए नया पासवर्ड माँगा है।`,
        `30 मिनट के भीतर यहाँ नया पासवर्ड बनाएँ:\n${link}`,
        'यह लिंक एक ही बार काम करता है। नया लिंक आने पर पुराना काम नहीं करेगा।',
        'अगर यह आपने नहीं माँगा, तो कुछ न करें: आपका पासवर्ड वही रहेगा।',
      ],
    },
    ADDRESS_CHANGE: {
      subject: (hospital) => `${hospital} के लिए अपने ईमेल पते की पुष्टि करें`,
      paragraphs: (hospital, link) => [
        `${hospital} में साइन इन किया हुआ कोई व्यक्ति अब इस ईमेल पते से साइन इन करना चाहता है।`,
        `24 घंटे के भीतर यहाँ पुष्टि करें:\n${link}`,
        'अगर यह आप नहीं हैं, तो कुछ न करें: यह पता इस्तेमाल नहीं होगा।',
      ],
    },
    ADDRESS_NOTICE: {
      subject: (hospital) => `${hospital} में आपका ईमेल पता बदलने वाला है`,
      paragraphs: (hospital, link) => [
        `${hospital} में आपके खाते में साइन इन किए हुए किसी व्यक्ति ने इस ईमेल पते की जगह दूसरा पता माँगा है। नए पते की पुष्टि होते ही वह बदल जाएगा।`,
        `अगर यह आप नहीं हैं, तो तुरंत नया पासवर्ड बनाएँ। तब पता नहीं बदलेगा:\n${link}`,
        'फिर अस्पताल को बताएँ।',
      ],
    },
  },
};
