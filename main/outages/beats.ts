import type { Outage, OutageSettings } from '../../preload/contract'

/** Ms between two tones, by how long nobody has come. */
const PAUSES = [30_000, 10_000, 6_000] as const
/** Ms of silence that whoever sits here can ask for. */
export const SILENCE = 5 * 60_000
/** Percent: as loud at least, when nobody has come. */
const LOUD = [0, 60, 80] as const

export interface Beat {
  beat: number
  tone: OutageSettings['sound']['tone']
  /** 0–1. */
  volume: number
}

/** When it sounds, and how loud; one window at a time. */
export class Beats {
  silentUntil = 0
  private last = { at: Number.NEGATIVE_INFINITY, beat: 0, claimed: true }
  private known = new Set<string>()

  /**
   * @param sounding outages that are to be heard now
   * @param night whether it is night by the hour
   * @returns what is to be played now; null for nothing
   */
  look(
    now: number,
    sounding: readonly Outage[],
    { sound }: OutageSettings,
    night: boolean,
  ): Beat | null {
    const news = sounding.some((outage) => !this.known.has(keyOf(outage)))
    this.known = new Set(sounding.map(keyOf))
    // Whoever asked for silence did not know of this one.
    if (news) this.silentUntil = 0
    // A clock that was set back must not make it longer.
    if (this.silentUntil - now > SILENCE) this.silentUntil = 0
    if (!sound.on || sounding.length === 0 || now < this.silentUntil) return null
    const level = Math.max(...sounding.map((outage) => outage.level)) as 0 | 1 | 2
    // A clock that was set back must not hold it.
    const passed = Math.abs(now - this.last.at)
    if (!news && passed < PAUSES[level]) return null
    this.last = { at: now, beat: this.last.beat + 1, claimed: false }
    const volume = Math.max(night ? sound.night : sound.day, LOUD[level]) / 100
    return { beat: this.last.beat, tone: sound.tone, volume }
  }

  silence(now: number): void {
    this.silentUntil = now + SILENCE
  }

  /** True for one window a beat. */
  claim(beat: number): boolean {
    if (beat !== this.last.beat || this.last.claimed) return false
    this.last.claimed = true
    return true
  }
}

/** Worse is news, too. */
const keyOf = ({ id, kind, alarmAt }: Outage) => `${id} ${kind} ${alarmAt}`
