/**
 * What keeps a thread from being ended inside of native code. ONNX Runtime's binding (1.30.0) throws through C++
 * where the thread round it is being ended, and the whole process aborts; so whoever ends a thread shuts its gate
 * and waits until nobody is inside, which takes as long as one window.
 */

/** Shared by the main thread and one session's. */
export type Gate = Int32Array<SharedArrayBuffer>

const INSIDE = 0
const SHUT = 1

/** How long a process that exits waits for a thread, in milliseconds; on a starved machine, loading took six seconds. */
const LONGEST = 10_000

/** A gate through which the thread is inside from its birth: it loads native code before it can say so. */
export function gateOfNewborn(): Gate {
  const gate = new Int32Array(new SharedArrayBuffer(8))
  gate[INSIDE] = 1
  return gate
}

/** Works inside, one at a time; null where the gate is shut. */
export async function inside<T>(gate: Gate, work: () => Promise<T>): Promise<T | null> {
  Atomics.store(gate, INSIDE, 1)
  try {
    return Atomics.load(gate, SHUT) === 1 ? null : await work()
  } finally {
    leave(gate)
  }
}

/** Nobody is inside any longer. */
export function leave(gate: Gate): void {
  Atomics.store(gate, INSIDE, 0)
  Atomics.notify(gate, INSIDE)
}

/** Lets nobody in any more; resolves when nobody is inside. */
export async function shut(gate: Gate): Promise<void> {
  Atomics.store(gate, SHUT, 1)
  await Atomics.waitAsync(gate, INSIDE, 1).value
}

/** The same for a process that exits and can await nothing; gives up after ten seconds. */
export function shutSync(gate: Gate): void {
  Atomics.store(gate, SHUT, 1)
  Atomics.wait(gate, INSIDE, 1, LONGEST)
}
