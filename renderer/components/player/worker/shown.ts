import type { Quality } from '../../../../preload/contract'
import { Proof } from '../proof'
import { NOTHING, type PlayerView } from '../view'
import type { Feed } from './feed'
import { StreamPlayer } from './stream'

/** One stream that tiles show: its channel, its decoder, and what is proven of it. */
export class Shown {
  player: StreamPlayer
  private proof = new Proof()
  private channel: number

  constructor(
    private feed: Feed,
    camera: string,
    quality: Quality,
    arrived: () => void,
  ) {
    const player = new StreamPlayer(() => {
      if (!this.proof.lastFrameAt) this.proof.begin(player.decoded, Date.now())
      arrived()
    })
    this.player = player
    this.channel = feed.open({
      ...{ camera, quality },
      picture: (key, bytes, arrival) => player.picture(key, bytes, arrival),
      restart: () => player.restart(),
    })
  }

  get view(): PlayerView {
    if (!this.player.frame) return NOTHING
    const { moving, lastFrameAt } = this.proof
    return { ...NOTHING, picture: true, moving, lastFrameAt }
  }

  look(now: number): void {
    if (this.player.frame) this.proof.look(this.player.decoded + this.player.spared, now)
  }

  close(): void {
    this.feed.close(this.channel)
    this.player.close()
  }
}
