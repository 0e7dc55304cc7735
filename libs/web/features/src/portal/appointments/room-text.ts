import { APPOINTMENT_WORDS } from '../words';

/** `4`, whether hospitals write "4" or "Room 4". */
export const roomNumber = (room: string): string => room.replace(/^room\b\s*/i, '') || room;

/** `Room 4`. */
export const roomText = (room: string): string => APPOINTMENT_WORDS().room({ room: roomNumber(room) });
