/**
 * Runs `job` one at a time; any number of calls during a run cause exactly one further run. `failed` hears of errors,
 * which end nobody: the next call tries again.
 */
export function coalesced(job: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  // `running` is cleared in the same tick as the last look at `again`: a call in between would be lost.
  const loop = async (): Promise<void> => {
    do {
      again = false;
      await job().catch(failed);
    } while (again);
    running = null;
  };
  return () => {
    if (running) {
      again = true;
      return running;
    }
    return (running = loop());
  };
}
