/** Several changes within this time are answered by one question. */
const SOON_MS = 300;
/** A hold that runs out is told by nobody: once its time has come, one looks again, a moment later by this clock. */
const GRACE_MS = 2_000;

/** Asks again about what changed: soon, and once more when a hold that was behind the change has run out. */
export class Recheck {
  private readonly waiting = new Set<string>();
  private readonly late = new Set<ReturnType<typeof setTimeout>>();
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (ids: readonly string[]) => void) {}

  /** These have changed; if a time was held, until when. */
  touch(ids: readonly string[], heldUntil: string | null): void {
    if (!ids.length) return;
    for (const id of ids) this.waiting.add(id);
    if (heldUntil) this.askAgain([...ids], Date.parse(heldUntil) - Date.now() + GRACE_MS);
    this.soon ??= setTimeout(() => this.flush(), SOON_MS);
  }

  /** Asks nothing any more. */
  stop(): void {
    clearTimeout(this.soon);
    for (const timer of this.late) clearTimeout(timer);
  }

  private askAgain(ids: readonly string[], afterMs: number): void {
    const timer = setTimeout(
      () => {
        this.late.delete(timer);
        this.ask(ids);
      },
      Math.max(afterMs, SOON_MS),
    );
    this.late.add(timer);
  }

  private flush(): void {
    this.soon = undefined;
    const ids = [...this.waiting];
    this.waiting.clear();
    this.ask(ids);
  }
}
