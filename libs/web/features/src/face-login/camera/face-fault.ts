/** Why the camera cannot be used: each has words that say what to do. */
export type FaceFaultCode =
  'INSECURE' | 'UNSUPPORTED' | 'NO_CAMERA' | 'REFUSED' | 'IN_USE' | 'LOST' | 'NO_ENGINE' | 'NO_SERVER' | 'FAILED';

export class FaceFault extends Error {
  constructor(readonly code: FaceFaultCode) {
    super(code);
    this.name = 'FaceFault';
  }
}

/** What was stopped on purpose: the page was left, or hidden. Nobody is told. */
export class Stopped extends Error {}

const BY_NAME: Readonly<Record<string, FaceFaultCode>> = {
  NotAllowedError: 'REFUSED',
  SecurityError: 'REFUSED',
  NotFoundError: 'NO_CAMERA',
  OverconstrainedError: 'NO_CAMERA',
  NotReadableError: 'IN_USE',
  AbortError: 'IN_USE',
};

/** What a browser means that did not give the camera. */
export function cameraFault(error: unknown): FaceFault {
  return new FaceFault((error instanceof Error && BY_NAME[error.name]) || 'FAILED');
}

/** What is missing here before the camera is even asked for. */
export function missingHere(): FaceFaultCode | null {
  if (!isSecureContext) return 'INSECURE';
  const hasAll = 'mediaDevices' in navigator && typeof WebAssembly === 'object' && typeof Worker === 'function';
  return hasAll ? null : 'UNSUPPORTED';
}
