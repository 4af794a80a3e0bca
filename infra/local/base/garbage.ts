import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const WORTH_BYTES = 16 * 1024 * 1024;

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** V8's own way to collect, which it shows on request to contexts made from then on: asked for, taken, and hidden again. */
function takeCollect(): Collect {
  setFlagsFromString('--expose-gc');
  const collect: Collect = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc'); // functions find no more in their contexts than Lambda has
  return collect;
}

function measureHeld(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

/**
 * Makes what gives memory back after work: V8 alone leaves the heap of a busy hour as it is until new work fills it.
 *
 * @returns collects at once, for some tenths of a second, unless the heap has grown by less than 16 MiB since the last time.
 */
export function createGarbageCollector(): () => void {
  const collect = takeCollect();
  let heldBefore = 0;
  return () => {
    if (measureHeld() - heldBefore < WORTH_BYTES) return;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    heldBefore = measureHeld();
  };
}
