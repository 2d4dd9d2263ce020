import { powerSaveBlocker } from 'electron'
import { realClock } from '../base/clock'
import type { Show } from '../presenter'
import type { MeetingDeps } from './meeting'

type Deps = Pick<MeetingDeps, 'evidence' | 'notices'>

/** What the station does around a show: it stays awake and silent, and puts it on record. */
export class ShowAround {
  private awake: number | null = null

  constructor(
    private deps: Deps,
    /** Whether the station's windows are heard. */
    private mute: (muted: boolean) => void,
  ) {}

  /** @param display its label */
  begin(show: Show, display: string): void {
    const { programme, mode, muted } = show.state()
    this.awake ??= powerSaveBlocker.start('prevent-display-sleep')
    this.hush(muted)
    const detail = { programme: programme.name, mode, display }
    this.deps.evidence.note({ action: 'show-started', detail })
  }

  /** One show is over; another one may follow it. */
  finish(show: Show): void {
    show.stop()
    const { programme, mode, startedAt } = show.state()
    const minutes = Math.round((realClock.now() - startedAt) / 6_000) / 10
    const detail = { programme: programme.name, mode, steps: show.steps, minutes }
    this.deps.evidence.note({ action: 'show-ended', detail })
  }

  end(): void {
    if (this.awake !== null) powerSaveBlocker.stop(this.awake)
    this.awake = null
    this.hush(false)
  }

  /** Whoever works the station is told why it is silent. */
  private hush(muted: boolean): void {
    const { notices } = this.deps
    this.mute(muted)
    if (muted) notices.add('show-muted', 'info')
    else notices.drop('show-muted')
  }
}
