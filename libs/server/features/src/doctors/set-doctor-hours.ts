import { Doctor, DoctorHours, type Tx } from '@medicare/data';
import { addDays, FieldFault, invalidInput, localDateOf, weekFaults } from '@medicare/domain';
import { branchZone, Env, newId, reachableBranches, write } from '@medicare/platform';
import type { DoctorHoursInput, SetDoctorHoursInput } from './doctors.inputs';
import { demandOwnBranch, loadDoctor } from './update-doctor';

/**
 * Sets a doctor's week from a day on, until further notice or for a while; afterwards the week before holds again.
 * Hours of days before `validFrom` stay as they were. Throws BAD_USER_INPUT naming each row that cannot be.
 */
export async function setDoctorHours(
  env: Env,
  doctorId: string,
  version: number,
  input: SetDoctorHoursInput,
): Promise<string> {
  const faults = weekFaults(input.hours);
  if (faults.length) throw invalidInput(...faults);
  await write(env, async (tx) => {
    const doctor = await loadDoctor(env, tx, doctorId, version);
    await demandOwnBranch(tx, env.actor, doctor);
    const fault = datesFault(input, localDateOf(env.clock(), await branchZone(tx, doctor.branchId)));
    if (fault) throw invalidInput(fault);
    const branches = await reachableBranches(tx, env.actor);
    const rows = input.hours.map((row, i) => hoursRow(row, i, doctor, input, branches, env.clock()));
    await makeRoom(tx, doctorId, input, env.clock());
    for (const row of rows) await tx.manager.insert(DoctorHours, row);
    await tx.manager.update(Doctor, { id: doctorId }, { version: version + 1, updatedAt: env.clock() });
    const facts = { validFrom: input.validFrom, rows: rows.length };
    tx.record({ type: 'doctor.hours-set', subject: doctorId, branchId: doctor.branchId, facts });
  });
  return doctorId;
}

/** The day after has to be one that the databases can hold. */
const LAST_DAY = '2999-12-31';

function datesFault({ validFrom, validTo }: SetDoctorHoursInput, today: string): FieldFault | null {
  if (validFrom < today)
    return {
      path: 'validFrom',
      rule: 'past',
      message: 'Hours can be set from today on. Choose today or a later day.',
    };
  if (validTo && validTo < validFrom)
    return { path: 'validTo', rule: 'order', message: 'The last day must not lie before the first.' };
  if (validTo && validTo > LAST_DAY)
    return { path: 'validTo', rule: 'too-late', message: 'Choose an earlier last day, or none: until further notice.' };
  return null;
}

function hoursRow(
  { weekday, fromTime, toTime, slotMinutes, branchId, room }: DoctorHoursInput,
  i: number,
  doctor: Doctor,
  { validFrom, validTo }: SetDoctorHoursInput,
  branches: string[],
  now: Date,
) {
  const at = branchId ?? doctor.branchId;
  if (!branches.includes(at))
    throw invalidInput({
      path: `hours.${i}.branchId`,
      rule: 'branch',
      message: 'Choose a branch that you work in.',
    });
  return {
    id: newId(),
    doctorId: doctor.id,
    weekday,
    fromTime,
    toTime,
    slotMinutes,
    branchId: at,
    room: room || doctor.room,
    validFrom,
    validTo: validTo ?? null,
    createdAt: now,
    updatedAt: now,
  };
}

/** Ends the hours that hold on `validFrom`, takes away later ones, and lets those go on that outlast a week with an end. */
async function makeRoom(
  tx: Tx,
  doctorId: string,
  { validFrom, validTo }: SetDoctorHoursInput,
  now: Date,
): Promise<void> {
  const rows = await tx.manager.findBy(DoctorHours, { doctorId });
  const touched = rows.filter((row) => row.validTo === null || row.validTo >= validFrom);
  for (const row of touched) {
    const outlasts = validTo && (row.validTo === null || row.validTo > validTo);
    const resumesOn = validTo && (row.validFrom > validTo ? row.validFrom : addDays(validTo, 1));
    if (outlasts)
      await tx.manager.insert(DoctorHours, {
        ...row,
        id: newId(),
        validFrom: resumesOn!,
        createdAt: now,
        updatedAt: now,
      });
    if (row.validFrom >= validFrom) await tx.manager.delete(DoctorHours, { id: row.id });
    else await tx.manager.update(DoctorHours, { id: row.id }, { validTo: addDays(validFrom, -1), updatedAt: now });
  }
}
