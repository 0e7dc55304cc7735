import { forgetSession, whoIsSignedIn, type Credentials, type Mode } from './credentials';

/** Kept until the tab is closed, so that a reload does not ask for the key again. */
const STORED_KEY = 'playground-api-key';

/** The form at the top of the page; tells `onChange` whenever another way of signing is chosen. */
export function startCredentialBar(onChange: (credentials: Credentials) => void): void {
  const form = element<HTMLFormElement>('#credentials');
  const key = element<HTMLInputElement>('#key');
  key.value = sessionStorage.getItem(STORED_KEY) ?? '';
  if (key.value) choose(form, 'key');
  form.addEventListener('change', (event) => {
    if (event.target !== key) apply(form, onChange);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply(form, onChange);
  });
  apply(form, onChange);
}

function apply(form: HTMLFormElement, onChange: (credentials: Credentials) => void): void {
  const credentials = read(form);
  element('.key').hidden = credentials.mode === 'session';
  element('button').hidden = credentials.mode === 'session';
  rememberKey(credentials);
  forgetSession();
  onChange(credentials);
  void describe(credentials);
}

function read(form: HTMLFormElement): Credentials {
  const data = new FormData(form);
  return {
    mode: data.get('mode') === 'key' ? 'key' : 'session',
    apiKey: String(data.get('key') ?? '').trim(),
  };
}

function rememberKey({ mode, apiKey }: Credentials): void {
  if (mode === 'key' && apiKey) sessionStorage.setItem(STORED_KEY, apiKey);
  else sessionStorage.removeItem(STORED_KEY);
}

async function describe(credentials: Credentials): Promise<void> {
  const status = element('#who');
  status.textContent = credentials.mode === 'key' ? keyWords(credentials.apiKey) : await sessionWords();
}

function keyWords(apiKey: string): string {
  return apiKey
    ? 'Using your API key. It is kept in this tab only.'
    : 'Paste a key made in the console under Settings.';
}

async function sessionWords(): Promise<string> {
  try {
    const who = await whoIsSignedIn();
    return who ? `${who.name}, ${who.role}` : 'Nobody is signed in. Sign in to the console first, or use a key.';
  } catch {
    return 'The server cannot be reached.';
  }
}

function choose(form: HTMLFormElement, mode: Mode): void {
  const radio = form.querySelector<HTMLInputElement>(`[name=mode][value=${mode}]`);
  if (radio) radio.checked = true;
}

function element<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(`.bar ${selector}`);
  if (!found) throw new Error(`index.html lacks ${selector}`);
  return found;
}
