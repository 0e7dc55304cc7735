/** The human number of a patient: `MP-` and the counter's value with at least six digits. `serial` is positive. */
export const uhidOf = (serial: number): string => `MP-${String(serial).padStart(6, '0')}`;
