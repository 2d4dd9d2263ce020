const HOUR = 3_600_000

/** At Vietnam's clock, whatever the machine's: `2026-11-22`, `21:15:22`, `123`, `+07:00`. */
export function localParts(at: number) {
  const local = new Date(at + 7 * HOUR).toISOString()
  return {
    day: local.slice(0, 10),
    time: local.slice(11, 19),
    ms: local.slice(20, 23),
    offset: '+07:00',
  }
}
