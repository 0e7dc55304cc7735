/** What the shared pieces say. English comes with them; other languages are fetched. */
export const words = {
  tryAgain: 'Try again',
  back: 'Back',
  loading: 'Loading',
  optional: 'optional',
  nothingChanged: 'Nothing was changed.',
  required: 'Please fill this in.',
  email: 'Write an e-mail address like name@example.com.',
  minLength: 'At least {{length}} characters.',
  maxLength: 'At most {{length}} characters.',
  min: 'Not less than {{least}}.',
  max: 'Not more than {{most}}.',
  wrong: 'This does not look right.',
  upiCode: 'UPI code: {{says}}',
  justNow: 'just now',
  minutesAgo: '{{count}} min ago',
  hoursAgo: '{{count}} h ago',
} as const;
