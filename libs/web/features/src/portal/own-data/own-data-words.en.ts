/** What the page about a copy of everything says. */
export const words = {
  title: 'Copy of your data',
  intro: 'Save everything that the hospital keeps about you as a file.',
  holds: 'What is in it',
  list: 'You, how to reach you, appointments, bills and payments, consultations with every correction, medicines, what was measured, the names of your files, messages, who read your records, and where you are signed in.',
  files: 'X-rays, reports and other papers you save one by one, under Health, Files.',
  private: 'The file is private. Anybody who opens it can read your health data.',
  pdf: 'Save as PDF',
  pdfHint: 'To read and print. In English.',
  json: 'Save as JSON',
  jsonHint: 'For other programs.',
  wait: 'This may take a while…',
} as const;
