const loading = new Map<string, Promise<void>>();

/** Adds one of the application's own style sheets, once, and waits until it counts. A failed sheet does not hold the page up. */
export function loadSheet(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const done = new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
  loading.set(href, done);
  document.head.append(link);
  return done;
}
