/** An expected failure is a value; only bugs throw. `reason` is a code that the interface words. */
export type Result<T, E extends string = string> =
  | { ok: true; value: T }
  | { ok: false; reason: E; detail?: string }

export function ok(): { ok: true; value: undefined }
export function ok<T>(value: T): { ok: true; value: T }
export function ok(value?: unknown) {
  return { ok: true, value }
}

export const fail = <E extends string>(
  reason: E,
  detail?: string,
): { ok: false; reason: E; detail?: string } =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }

/** Last branch of an exhaustive switch: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
