import type { WarmScene } from './messages'
import type { Painter } from './painter'
import type { Shown } from './shown'
import type { StreamPlayer } from './stream'

export interface Unseen {
  /** Opened ahead, by what a stream is called. */
  warm: ReadonlyMap<string, WarmScene>
  streams: ReadonlyMap<string, Shown>
  /** Streams that tiles show: they are judged where they are painted. */
  painted: ReadonlySet<string | null>
  /** With a picture that nobody has looked at. */
  fresh: ReadonlySet<StreamPlayer>
}

/** What nobody sees yet is judged, too: it must not take a place that it cannot fill. */
export async function judgeUnseen(
  { warm, streams, painted, fresh }: Unseen,
  painter: Pick<Painter, 'read'>,
  now: number,
): Promise<void> {
  for (const [key, { limits }] of warm) {
    const stream = streams.get(key)
    if (!limits || !stream || painted.has(key) || !fresh.has(stream.player)) continue
    const { frame, isKey, group } = stream.player
    if (!frame || !stream.watcher.isDue(isKey, now)) continue
    // A newer picture may come, and close this one, while it is read.
    const source = await painter.read(frame).catch(() => null)
    if (source) stream.watcher.look(source, { isKey, group }, now)
  }
}
