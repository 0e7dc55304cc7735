/** How the pages are coloured: as the system says, or always one way. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'mp-theme';

/** The stored choice; the system's when there is none or storage is closed. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Colours the document. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Colours the document and remembers the choice where the browser allows it. */
export function storeTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Private windows may refuse; the choice then lasts until the page is closed.
  }
}
