import { PRESCRIPTION_STATUSES, type PrescriptionStatus } from '@medicare/domain';

const PREFIX = 'verified:';

/**
 * How it stands with a prescription at the hospital now. Without an answer: replaced or withdrawn if this device was told so
 * before, since neither is ever taken back; else null.
 */
export async function askStatus(prescriptionId: string): Promise<PrescriptionStatus | null> {
  try {
    const response = await fetch(`/verify/status/${prescriptionId}`);
    const { status } = (await response.json()) as { status: string };
    const found = PRESCRIPTION_STATUSES.find((known) => response.ok && known === status) ?? null;
    if (found === 'amended' || found === 'withdrawn') remember(prescriptionId, found);
    return found ?? remembered(prescriptionId);
  } catch {
    return remembered(prescriptionId);
  }
}

// A browser may refuse to keep anything: then it is asked again.
function remember(prescriptionId: string, status: PrescriptionStatus): void {
  try {
    localStorage.setItem(PREFIX + prescriptionId, status);
  } catch {
    return;
  }
}

function remembered(prescriptionId: string): PrescriptionStatus | null {
  try {
    const kept = localStorage.getItem(PREFIX + prescriptionId);
    return PRESCRIPTION_STATUSES.find((known) => known === kept) ?? null;
  } catch {
    return null;
  }
}
