import { Doctor, DoctorLeave } from '@medicare/data';
import { invalidInput, wallClockOf } from '@medicare/domain';
import { branchZone, Env, loadForChange, newId, write } from '@medicare/platform';
import type { DoctorLeaveInput } from './doctors.inputs';
import { demandOwnBranch } from './update-doctor';

const LONGEST_MS = 366 * 86_400_000;

/** Adds leave and gives its id. What is booked into it stays until somebody moves it. */
export async function addDoctorLeave(env: Env, doctorId: string, input: DoctorLeaveInput): Promise<string> {
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
  if (endsAt <= startsAt)
    throw invalidInput({ path: 'endsAt', rule: 'order', message: 'The end must be later than the beginning.' });
  if (endsAt <= env.clock())
    throw invalidInput({ path: 'endsAt', rule: 'past', message: 'This leave has passed already.' });
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS)
    throw invalidInput({
      path: 'endsAt',
      rule: 'too-long',
      message: 'Leave lasts at most a year. Add it year by year.',
    });
  const [id, now] = [newId(), env.clock()];
  await write(env, async (tx) => {
    const doctor = await loadForChange(env, tx, Doctor, doctorId, 'doctor');
    await demandOwnBranch(tx, env.actor, doctor);
    const zone = await branchZone(tx, doctor.branchId);
    const row = { id, doctorId, startsAt, endsAt, reason: input.reason || null, createdAt: now, updatedAt: now };
    await tx.manager.insert(DoctorLeave, row);
    const days: [string, string] = [
      wallClockOf(startsAt.getTime(), zone).day,
      wallClockOf(endsAt.getTime() - 1, zone).day,
    ];
    tx.record({
      type: 'doctor.leave-added',
      subject: doctorId,
      branchId: doctor.branchId,
      facts: { leaveId: id, days },
    });
  });
  return id;
}

/** Takes leave back and gives the doctor's id. Appointments that were moved because of it stay where they are. */
export async function withdrawDoctorLeave(env: Env, id: string): Promise<string> {
  return write(env, async (tx) => {
    const { doctorId } = await loadForChange(env, tx, DoctorLeave, id, 'leave');
    const doctor = await tx.manager.findOneByOrFail(Doctor, { id: doctorId });
    await demandOwnBranch(tx, env.actor, doctor);
    await tx.manager.delete(DoctorLeave, { id });
    tx.record({ type: 'doctor.leave-withdrawn', subject: doctorId, branchId: doctor.branchId, facts: { leaveId: id } });
    return doctorId;
  });
}
