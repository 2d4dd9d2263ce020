import type { Quality } from '../../../../preload/contract'
import { Proof } from '../proof'
import { NOTHING, type PlayerView } from '../view'
import type { Feed } from './feed'
import { Rhythm } from './rhythm'
import { StreamPlayer } from './stream'
import { Watcher } from './watcher'

/** One stream that tiles show: its channel, its decoder, and what is proven of it. */
export class Shown {
  player: StreamPlayer
  watcher = new Watcher()
  private proof: Proof
  private rhythm = new Rhythm()
  private channel: number

  constructor(
    private feed: Feed,
    camera: string,
    quality: Quality,
    arrived: () => void,
    /** That it stands still is told sooner. */
    private soon = false,
  ) {
    this.proof = new Proof(soon)
    const player = new StreamPlayer(() => {
      if (!this.proof.lastFrameAt) this.proof.begin(this.count, Date.now())
      this.rhythm.beat(Date.now())
      arrived()
    })
    this.player = player
    this.channel = feed.open({
      ...{ camera, quality, important: false },
      picture: (key, bytes, arrival) => player.picture(key, bytes, arrival),
      restart: () => {
        player.restart()
        this.watcher.restart(Date.now())
      },
    })
  }

  /**
   * What is decoded and never reaches the wall is no life. On a big screen that is unplugged nothing
   * is painted, on a busy machine little is decoded, and its cameras live all the same.
   */
  private get count(): number {
    const { shown, decoded, came, failures } = this.player
    if (!this.soon) return shown
    return failures > 0 ? decoded : came
  }

  get view(): PlayerView {
    const { frame } = this.player
    if (!frame) return NOTHING
    const { moving, lastFrameAt } = this.proof
    const { fault, since } = this.watcher.verdict
    return {
      ...{ ...NOTHING, picture: true, moving, lastFrameAt, fault, faultSince: since },
      ...{ width: frame.displayWidth, height: frame.displayHeight },
    }
  }

  look(now: number): void {
    const { frame, spared, failures } = this.player
    const patience = this.soon ? this.rhythm.patience : 0
    if (frame) this.proof.look(this.count + spared, now, patience)
    if (failures > 0 && !this.proof.moving) this.feed.undecodable(this.channel)
  }

  weigh(important: boolean): void {
    this.feed.weigh(this.channel, important)
  }

  close(): void {
    this.feed.close(this.channel)
    this.player.close()
  }
}
