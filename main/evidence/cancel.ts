/** Thrown through readers and writers where somebody asked to stop. */
export class Cancelled extends Error {}

export function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled()
}
