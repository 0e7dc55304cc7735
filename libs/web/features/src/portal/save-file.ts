import type { PortalData } from './portal-data';
import { saveAs } from './save-as';

/** Saves a file of the patient's (a row of `attachments`) on this device. Throws a PortalError. */
export async function saveFile(data: PortalData, file: { id: string; fileName: string }): Promise<void> {
  saveAs(file.fileName, await data.file(`/attachments/${file.id}`));
}
