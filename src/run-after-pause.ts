/**
 * Runs something soon after it was last asked for: an editor may save in several steps, and a branch brings many
 * files. Runs never overlap: the last has the last word.
 *
 * @param run must not reject
 */
export function runAfterPause(run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, PAUSE);
  };
}

/** Milliseconds. */
const PAUSE = 50;
