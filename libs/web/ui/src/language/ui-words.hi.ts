import type { Translation } from './catalogue';
import type { words as en } from './ui-words.en';

export const words: Translation<typeof en> = {
  tryAgain: 'फिर कोशिश करें',
  back: 'वापस',
  loading: 'लोड हो रहा है',
  optional: 'वैकल्पिक',
  nothingChanged: 'कुछ भी बदला नहीं गया।',
  required: 'कृपया इसे भरें।',
  email: 'ईमेल पता इस तरह लिखें: name@example.com',
  minLength: 'कम से कम {{length}} अक्षर।',
  maxLength: 'ज़्यादा से ज़्यादा {{length}} अक्षर।',
  min: '{{least}} से कम नहीं।',
  max: '{{most}} से ज़्यादा नहीं।',
  wrong: 'यह सही नहीं लगता।',
  upiCode: 'UPI कोड: {{says}}',
  justNow: 'अभी-अभी',
  minutesAgo: '{{count}} मिनट पहले',
  hoursAgo: '{{count}} घंटे पहले',
};
