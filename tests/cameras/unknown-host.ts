/** A name that no resolver is even asked for: a label is longer than DNS allows (63 characters). */
export const UNKNOWN_HOST = `${'x'.repeat(64)}.invalid`
