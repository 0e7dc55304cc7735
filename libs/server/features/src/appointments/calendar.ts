import { Appointment, millisOf } from '@medicare/data';
import type { Permission } from '@medicare/domain';
import { Env, notFound } from '@medicare/platform';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What the desk has not confirmed yet is no more than asked for. */
const eventStatus = (status: string, isOff: boolean): ICalEventStatus => {
  if (isOff) return ICalEventStatus.CANCELLED;
  return status === 'PENDING' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

interface Row {
  starts_at: string | Date;
  ends_at: string | Date;
  updated_at: string | Date;
  status: string;
  version: number;
  room: string | null;
  doctor_name: string;
  branch_name: string;
  address: string | null;
}

/**
 * An appointment as an iCalendar file (RFC 5545): doctor, time and place, never why. A later version replaces the one
 * that a calendar has, and a cancelled appointment is taken out of it. Of doctor and branch, a key
 * is told what its scopes name. Throws NOT_FOUND.
 */
export async function appointmentCalendar(env: Env, id: string): Promise<string> {
  const { sql, values } = env.reads.visibleRow(env.actor, Appointment, id);
  if (!(await env.store.read(sql, values)).length) throw notFound('appointment');
  const [row] = await env.store.read<Row>(
    `SELECT a.starts_at, a.ends_at, a.updated_at, a.status, a.version, a.room, d.full_name AS doctor_name, b.name AS branch_name, b.address
     FROM appointment a JOIN doctor d ON d.id = a.doctor_id JOIN branch b ON b.id = a.branch_id WHERE a.id = $1`,
    [id],
  );
  const may = (permission: Permission): boolean => env.actor.permissions.has(permission);
  const seesBranch = may('branches:read');
  const isOff = row.status === 'CANCELLED' || row.status === 'NO_SHOW';
  const calendar = ical({
    prodId: { company: 'MediCare Pro', product: 'Appointments', language: 'EN' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@${new URL(env.publicUrl).hostname}`,
    sequence: row.version,
    stamp: new Date(millisOf(row.updated_at)),
    start: new Date(millisOf(row.starts_at)),
    end: new Date(millisOf(row.ends_at)),
    summary: may('doctors:read') ? `Appointment with ${row.doctor_name}` : 'Appointment',
    location: [seesBranch && row.branch_name, row.room && `Room ${row.room}`, seesBranch && row.address]
      .filter(Boolean)
      .join(', '),
    status: eventStatus(row.status, isOff),
  });
  return calendar.toString();
}
