import { pause } from '../bench/clock.mjs'
import { inPage } from './in-page.mjs'
import { LiveWatch } from './live-watch.mjs'

const EVERY_MS = 500

/**
 * Compares twice a second what tiles say with what is on the screen, until it is stopped.
 * → { lies, seen, answers: ms that pages needed to say it, latest(id): the tiles, stop() }
 */
export function watchTiles({ app, cameras }, screen) {
  const watch = new LiveWatch()
  const answers = []
  const latest = new Map()
  let running = true

  async function lookAt(window) {
    const asked = performance.now()
    const { page, tiles } = await app.inPage(window.id, inPage.tiles)
    answers.push(performance.now() - asked)
    latest.set(window.id, { page, tiles })
    const areas = tiles.map(({ area }) => ({ ...area, x: area.x + window.x, y: area.y + window.y }))
    const pictures = screen.samples(areas)
    const now = Date.now()
    tiles.forEach(({ index, camera, state, clear }, i) => {
      const { x, y, width, height } = areas[i]
      watch.look(now, {
        ...{ key: `${window.id}/${index}`, page, camera, picture: pictures[i], seen: clear },
        ...{ live: state === 'live', place: [x, y, width, height].join(' ') },
        offSince: cameras.offSince(camera),
      })
    })
  }

  async function look() {
    const windows = await app.windows()
    const ids = new Set(windows.map(({ id }) => String(id)))
    watch.forget((key) => !ids.has(key.split('/')[0]))
    // A page that crashed or hangs says nothing; that it comes back is looked at when at rest.
    for (const window of windows) if (!window.crashed) await lookAt(window).catch(() => {})
  }

  const done = (async () => {
    while (running && app.alive()) {
      const next = performance.now() + EVERY_MS
      await look().catch(() => {})
      await pause(Math.max(50, next - performance.now()))
    }
  })()
  return {
    ...{ lies: watch.lies, seen: watch.seen, answers },
    latest: (id) => latest.get(id) ?? { page: '', tiles: [] },
    stop: async () => {
      running = false
      await done
    },
  }
}
