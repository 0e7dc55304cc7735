/**
 * How much was handed out and not taken back for a line of a prescription, `a` being its alias. An amendment writes the
 * lines anew: what was handed out for the same drug of another version of the record counts as well, and not what was for
 * another line of the same one.
 */
export const dispensedFor = (a: string): string =>
  `(SELECT coalesce(-sum(m.quantity), 0) FROM stock_movement m
    JOIN prescription q ON q.id = m.prescription_id
    JOIN record_version v ON v.id = q.version_id JOIN record_version w ON w.id = ${a}.version_id AND w.record_id = v.record_id
    WHERE m.patient_id = ${a}.patient_id AND m.prescription_id IS NOT NULL AND (q.id = ${a}.id OR (q.version_id <> ${a}.version_id
      AND q.drug = ${a}.drug AND q.form = ${a}.form AND coalesce(q.strength, '') = coalesce(${a}.strength, ''))))`;
