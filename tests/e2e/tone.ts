import type { Page } from 'playwright/test'

interface Heard {
  analyser?: AnalyserNode
}

/** From now on whatever the page plays is looked at as well, by the browser's own analyser. */
export async function hearPage(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const heard = window as unknown as Heard
    const { connect } = AudioNode.prototype
    const of = new WeakMap<BaseAudioContext, AnalyserNode>()
    AudioNode.prototype.connect = function (this: AudioNode, to: never, ...more: never[]) {
      if ((to as AudioNode) === this.context.destination) {
        const analyser = of.get(this.context) ?? this.context.createAnalyser()
        of.set(this.context, analyser)
        analyser.smoothingTimeConstant = 0
        heard.analyser = analyser
        connect.call(this, analyser as never)
      }
      return connect.call(this, to, ...more) as never
    } as typeof connect
  })
  /** Hz of the loudest tone; 0 for silence. */
  return () =>
    page.evaluate(() => {
      const { analyser } = window as unknown as Heard
      if (analyser?.context.state !== 'running') return 0
      const levels = new Float32Array(analyser.frequencyBinCount)
      analyser.getFloatFrequencyData(levels)
      const loudest = levels.indexOf(Math.max(...levels))
      if ((levels[loudest] ?? 0) < -60) return 0
      return (loudest * analyser.context.sampleRate) / analyser.fftSize
    })
}
