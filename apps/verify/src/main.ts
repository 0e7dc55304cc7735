import { checkPrescription, type PrescriptionCheck } from '@medicare/domain';
import { loadKeys, verifySignature } from './keys';
import { show } from './show';
import { askStatus } from './status';
import { STANDING, VERDICTS } from './verdict';

/** Counts the checks: the answer to an earlier one must not cover a later one. */
let round = 0;

async function check(): Promise<void> {
  const mine = ++round;
  const text = location.hash.slice(1);
  if (!text) return show(VERDICTS.NONE, null);
  const keys = await loadKeys();
  if (mine !== round) return;
  if (!keys) return show(VERDICTS.NO_KEYS, null);
  const found = await checkPrescription(text, keys, verifySignature);
  if (mine !== round) return;
  show(VERDICTS[found.state], found.state === 'VALID' ? found.code : null);
  if (found.state === 'VALID') await addStanding(found, mine);
}

/** Valid means signed; whether it still stands only the hospital knows. */
async function addStanding({ code }: PrescriptionCheck & { state: 'VALID' }, mine: number): Promise<void> {
  const status = await askStatus(code.prescriptionId);
  if (mine === round) show(STANDING[status ?? 'unasked'], code);
}

/** Keeps the page for when there is no network; without HTTPS browsers do not, and the page works online alone. */
const keepPage = (): Promise<unknown> | undefined =>
  navigator.serviceWorker?.register('/verify/worker.js', { scope: '/verify' }).catch(() => undefined);

const form = document.querySelector<HTMLFormElement>('#typed');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = String(new FormData(form).get('code') ?? '').trim();
  const code = typed.slice(typed.indexOf('#') + 1);
  if (location.hash === `#${code}`) void check();
  else location.hash = code;
  form.reset();
});
const host = document.getElementById('host');
if (host) host.textContent = location.host;
addEventListener('hashchange', () => void check());
addEventListener('online', () => void check());
void check();
void keepPage();
