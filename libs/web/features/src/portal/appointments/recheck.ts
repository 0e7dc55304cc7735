/** Several changes within this time are answered by one question. */
const SOON_MS = 300;
/** A hold that runs out is told by nobody: a while after every change one looks once more. */
const AFTER_HOLDS_MS = 125_000;

/** Asks again about what changed: soon, and once more when a hold that was behind the change has run out. */
export class Recheck {
  private readonly waiting = new Set<string>();
  private readonly late = new Map<string, ReturnType<typeof setTimeout>>();
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (ids: readonly string[]) => void) {}

  /** These have changed. */
  touch(ids: readonly string[]): void {
    for (const id of ids) {
      this.waiting.add(id);
      clearTimeout(this.late.get(id));
      this.late.set(
        id,
        setTimeout(() => this.ask([id]), AFTER_HOLDS_MS),
      );
    }
    this.soon ??= setTimeout(() => this.flush(), SOON_MS);
  }

  /** Asks nothing any more. */
  stop(): void {
    clearTimeout(this.soon);
    for (const timer of this.late.values()) clearTimeout(timer);
  }

  private flush(): void {
    this.soon = undefined;
    const ids = [...this.waiting];
    this.waiting.clear();
    this.ask(ids);
  }
}
