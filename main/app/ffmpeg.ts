import type { Settings } from '../../preload/contract'
import type { ScopedLog } from '../base/log'
import type { Collection } from '../storage'
import { type Ffmpeg, locateFfmpeg } from '../streams'
import type { Notices } from './notices'

/** The packaged program, where the optional package could fetch it. */
function packaged(): string | null {
  try {
    // Not bundled: the path is only right beside the package's own binary.
    const name = 'ffmpeg-static'
    return (require(name) as string | null)?.replace('app.asar', 'app.asar.unpacked') ?? null
  } catch {
    return null
  }
}

/** Keeps track of which ffmpeg is used; looks again when the setting changes. */
export async function trackFfmpeg(
  settings: Collection<Settings>,
  notices: Notices,
  log: ScopedLog,
  /** A program was found where there was none, or another one was chosen. */
  changed: () => void,
): Promise<() => Ffmpeg | null> {
  let found: Ffmpeg | null = null
  let asked = settings.read().ffmpegPath
  const look = async () => {
    const candidates = [asked, process.env.FFMPEG_PATH, packaged()]
    found = await locateFfmpeg(candidates, process.env.PATH ?? '')
    log.info(
      found
        ? `ffmpeg ${found.version.major}.${found.version.minor}: ${found.program}`
        : 'no ffmpeg',
    )
    if (found) notices.drop('ffmpeg-missing')
    else notices.add('ffmpeg-missing', 'error')
  }
  await look()
  settings.onChange((now) => {
    if (now.ffmpegPath === asked) return
    asked = now.ffmpegPath
    void look().then(changed)
  })
  return () => found
}

/** Whether a program that the user names is an ffmpeg that runs. */
export const usableFfmpeg = async (path: string) => (await locateFfmpeg([path], '')) !== null
