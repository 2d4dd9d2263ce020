/** Hz, and seconds: two soft notes, the second one higher. */
const NOTES = [
  { pitch: 587, from: 0 },
  { pitch: 784, from: 0.22 },
]
const LONG = 0.2
const VOLUME = 0.18

/** Sounds once, without a click at its edges; nothing where there is no device for it. */
export function tone(): void {
  const context = new AudioContext()
  const begin = context.currentTime + 0.05
  for (const { pitch, from } of NOTES) {
    const oscillator = new OscillatorNode(context, { type: 'sine', frequency: pitch })
    const gain = new GainNode(context, { gain: 0 })
    oscillator.connect(gain).connect(context.destination)
    const at = begin + from
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(VOLUME, at + 0.02)
    gain.gain.linearRampToValueAtTime(0, at + LONG)
    oscillator.start(at)
    oscillator.stop(at + LONG)
  }
  setTimeout(() => void context.close(), 1000)
}
