/** Functions that are sent to the main process as text: they know nothing but their arguments. */
export const inMain = {
  /** Puts each window beside the others, so that none hides another. → what windows there are */
  windows: ({ BrowserWindow }, { width, height }) => {
    const all = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id)
    return all.map((window, slot) => {
      const wanted = { x: slot * width, y: 0, width, height }
      const now = window.getBounds()
      if (Object.keys(wanted).some((key) => now[key] !== wanted[key])) {
        window.unmaximize()
        window.setBounds(wanted)
      }
      const { webContents: page } = window
      return { id: page.id, crashed: page.isCrashed(), ...window.getContentBounds() }
    })
  },

  inPage: ({ webContents }, { id, ms, code }) =>
    new Promise((resolve, reject) => {
      const page = webContents.fromId(id)
      if (!page || page.isCrashed()) return reject(new Error('the page is gone'))
      const timer = setTimeout(() => reject(new Error('the page does not answer')), ms)
      page
        .executeJavaScript(code, true)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer))
    }),

  /** How late (ms) a timer of 8 ms is. */
  late: () =>
    new Promise((resolve) => {
      const began = Date.now()
      setTimeout(() => resolve(Date.now() - began - 8), 8)
    }),

  /** Memory of main in bytes; of its heap, what is compiled code, which settles within the hour. */
  memory: () => {
    const { getHeapCodeStatistics } = process.mainModule.require('v8')
    const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics()
    return { ...process.memoryUsage(), code: code_and_metadata_size + bytecode_and_metadata_size }
  },

  /** What Chromium counts in a page, after its garbage is gone. */
  counts: async ({ webContents }, id) => {
    const { debugger: tools } = webContents.fromId(id)
    tools.attach('1.3')
    try {
      await tools.sendCommand('HeapProfiler.enable')
      await tools.sendCommand('HeapProfiler.collectGarbage')
      const { usedSize } = await tools.sendCommand('Runtime.getHeapUsage')
      return { heap: usedSize, ...(await tools.sendCommand('Memory.getDOMCounters')) }
    } finally {
      tools.detach()
    }
  },

  click: ({ webContents }, { id, x, y }) => {
    const page = webContents.fromId(id)
    for (const type of ['mouseMove', 'mouseDown', 'mouseUp'])
      page?.sendInputEvent({ type, x, y, button: 'left', clickCount: 1 })
  },

  key: ({ webContents }, { id, keyCode }) => {
    const page = webContents.fromId(id)
    for (const type of ['keyDown', 'keyUp']) page?.sendInputEvent({ type, keyCode })
  },

  reload: ({ webContents }, id) => webContents.fromId(id)?.reload(),
  crash: ({ webContents }, id) => webContents.fromId(id)?.forcefullyCrashRenderer(),
  close: ({ webContents, BrowserWindow }, id) => {
    const page = webContents.fromId(id)
    if (page) BrowserWindow.fromWebContents(page)?.close()
  },
  quit: ({ app }) => {
    setTimeout(() => app.quit(), 50)
  },
}
