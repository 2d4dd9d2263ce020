import type { Quality } from '../../../../preload/contract'
import { Proof } from '../proof'
import { NOTHING, type PlayerView } from '../view'
import type { Feed } from './feed'
import { StreamPlayer } from './stream'
import { Watcher } from './watcher'

/** One stream that tiles show: its channel, its decoder, and what is proven of it. */
export class Shown {
  player: StreamPlayer
  watcher = new Watcher()
  private proof = new Proof()
  private channel: number

  constructor(
    private feed: Feed,
    camera: string,
    quality: Quality,
    arrived: () => void,
  ) {
    const player = new StreamPlayer(() => {
      if (!this.proof.lastFrameAt) this.proof.begin(player.shown, Date.now())
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
    const { frame, shown, spared, failures } = this.player
    // What is decoded and never reaches the wall is no life.
    if (frame) this.proof.look(shown + spared, now)
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
