const loading = new Map<string, Promise<void>>();

/** Adds one of the application's own style sheets, once, and waits until it counts. A failed sheet does not hold the page up. */
export function loadSheet(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  // Pages that are sure to need it come with it.
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const done = new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
  loading.set(href, done);
  document.head.append(link);
  return done;
}
