/** A name under which a print is found again: `bill-MAIN-2627-000001.pdf`. */
export const paperName = (kind: string, number: string): string =>
  `${kind}-${number.replace(/[^A-Za-z0-9]+/g, '-')}.pdf`;
