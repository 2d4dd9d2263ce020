import type { Feed } from './feed'
import type { Heard } from './messages'

/** The one camera whose sound the page plays. */
export class Listening {
  private camera = ''
  private channel: number | null = null
  /** The camera's other stream goes on until this one is heard. */
  private before: number | null = null

  constructor(
    private feed: Pick<Feed, 'listen' | 'close'>,
    private told: (camera: string, bytes: Uint8Array<ArrayBuffer>) => void,
  ) {}

  set(source: Heard | null): void {
    this.close(this.before)
    this.before = this.channel
    if (source?.camera !== this.camera) this.forget()
    this.camera = source?.camera ?? ''
    this.channel = source && this.open(source)
  }

  private open(source: Heard): number {
    const channel = this.feed.listen({
      ...source,
      sound: (bytes) => {
        if (channel === this.channel) this.forget()
        // A copy: the message that it came in holds pictures as well.
        this.told(source.camera, new Uint8Array(bytes))
      },
    })
    return channel
  }

  private forget(): void {
    this.close(this.before)
    this.before = null
  }

  private close(channel: number | null): void {
    if (channel !== null) this.feed.close(channel)
  }
}
