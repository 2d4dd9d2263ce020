/** Functions that are sent to a page as text: they know nothing but their arguments. */
export const inPage = {
  /** A call of the product's own interface. → its answer */
  call: ({ feature, name, argument }) =>
    window.vongGac[feature]?.[name]?.(argument) ?? { status: 'no such call' },

  /** The cameras, and what main knows of their streams. */
  state: async () => {
    const { registry, streams } = await window.vongGac.app.snapshot()
    const cameras = registry.cameras.map(({ id, code }) => ({ id, code }))
    return { cameras, streams }
  },

  /** What every tile says, and where its picture is. */
  tiles: () => {
    const clear = (tile, { x, y, width, height }) =>
      [0.02, 0.5, 0.98].every((part) => {
        const top = document.elementFromPoint(x + width * part, y + height * part)
        return top !== null && tile.contains(top)
      })
    return {
      page: String(performance.timeOrigin),
      tiles: [...document.querySelectorAll('[data-testid="tile"]')].map((tile) => {
        const box = tile.getBoundingClientRect()
        // The middle, where no caption lies.
        const area = {
          x: Math.round(box.x + box.width * 0.1),
          y: Math.round(box.y + box.height * 0.15),
          width: Math.round(box.width * 0.8),
          height: Math.round(box.height * 0.6),
        }
        const { index, camera, state } = tile.dataset
        return { index, camera, state, area, clear: area.width > 8 && clear(tile, area) }
      }),
    }
  },

  /** What stands in the page, and how many pictures are played as main and players count it. */
  contents: async () => {
    const { streams, windows } = await window.vongGac.health.read()
    const tiles = windows.map(({ figures }) => figures?.tiles ?? 0)
    return {
      shown: document.querySelectorAll('*').length,
      elements: document.querySelectorAll('video, canvas').length,
      tiles: tiles.reduce((all, each) => all + each, 0),
      viewers: streams.viewers,
    }
  },

  /** Pictures that this page's players decoded and showed since it was loaded. */
  played: async () => {
    const { windows } = await window.vongGac.health.read()
    return windows.map(({ figures }) => [figures?.decoded ?? 0, figures?.shown ?? 0])
  },

  /** Middle of the first such element that is shown and whose words fit; null without one. */
  middle: ({ selector, text }) => {
    const fits = (each) => each.checkVisibility() && new RegExp(text).test(each.textContent.trim())
    const box = [...document.querySelectorAll(selector)].find(fits)?.getBoundingClientRect()
    const half = (from, size) => Math.round(from + size / 2)
    return box ? { x: half(box.x, box.width), y: half(box.y, box.height) } : null
  },

  /** What the tiles of these cameras say, each once. */
  words: (codes) => {
    const tiles = codes.map((code) => document.querySelector(`.tile[data-camera="${code}"]`))
    const said = tiles.map((tile) => tile?.querySelector('.tile-words')?.innerText ?? '')
    return [...new Set(said.map((text) => text.replace(/\s+/g, ' ')))]
  },

  dialogs: () => document.querySelectorAll('[role="dialog"]').length,
}
