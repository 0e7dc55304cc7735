import { PRESCRIPTION_STATUSES, type PrescriptionStatus } from '@medicare/domain';

/** How it stands with a prescription at the hospital now; null when it could not be asked. */
export async function askStatus(prescriptionId: string): Promise<PrescriptionStatus | null> {
  try {
    const response = await fetch(`/verify/status/${prescriptionId}`);
    const { status } = (await response.json()) as { status: string };
    return PRESCRIPTION_STATUSES.find((known) => response.ok && known === status) ?? null;
  } catch {
    return null;
  }
}
