import type { AttentionCheck } from '../../preload/contract'

/** Which window sounds it is decided by `claim`. */
export interface Tell {
  beat: number
  /** What it is for: the question, or the alarm of one that was missed. */
  tone: 'chime' | 'siren'
  /** 0–1. */
  volume: number
}

/** Ms between two tones of the question, and of the alarm. */
const ASKING = 6_000
const ALARM = 12_000
/** Soft at first. */
const [SOFT, LOUD] = [0.15, 0.8]

/** When which tone sounds: a question grows louder until its time is over. */
export class Sounds {
  private beat = 0
  private claimed = 0
  private next = 0

  constructor(private tell: (tell: Tell) => void) {}

  look(now: number, asking: AttentionCheck | null, alarm: boolean): void {
    if (!asking && !alarm) return
    // The clock was set back.
    if (this.next - now > ALARM) this.next = 0
    if (now < this.next) return
    this.next = now + (asking ? ASKING : ALARM)
    this.tell({
      beat: ++this.beat,
      ...(asking
        ? { tone: 'chime', volume: volumeOf(asking, now) }
        : { tone: 'siren', volume: LOUD }),
    })
  }

  /** What comes next sounds at once. */
  still(): void {
    this.next = 0
  }

  /** Whoever asks first for a beat sounds it. */
  claim(beat: number): boolean {
    if (beat <= this.claimed || beat > this.beat) return false
    this.claimed = beat
    return true
  }
}

function volumeOf({ at, until }: AttentionCheck, now: number): number {
  const share = Math.min(1, Math.max(0, (now - at) / (until - at)))
  return SOFT + share * (LOUD - SOFT)
}
