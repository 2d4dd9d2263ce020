import type { OutageTone } from '../../preload/contract'

interface Note {
  /** Hz. */
  pitch: number
  /** Seconds. */
  from: number
  long: number
}

const note = (pitch: number, from: number, long: number): Note => ({ pitch, from, long })

/** Two soft notes, the second one higher; a chord that dies away; two that call in turn. */
const TONES: Record<OutageTone, { notes: readonly Note[]; wave: OscillatorType; most: number }> = {
  bell: { wave: 'sine', most: 0.36, notes: [note(587, 0, 0.2), note(784, 0.22, 0.2)] },
  chime: {
    ...{ wave: 'sine', most: 0.3 },
    notes: [note(523, 0, 0.9), note(659, 0.18, 0.9), note(784, 0.36, 1.1)],
  },
  siren: {
    ...{ wave: 'triangle', most: 0.5 },
    notes: [0, 1, 2, 3, 4, 5].map((i) => note(i % 2 === 0 ? 660 : 880, i * 0.32, 0.3)),
  },
}

/**
 * Sounds once, without a click at its edges; nothing where there is no device for it.
 * @param volume 0–1
 */
export function playTone(which: OutageTone, volume: number): void {
  const { notes, wave, most } = TONES[which]
  const context = new AudioContext()
  const begin = context.currentTime + 0.05
  for (const { pitch, from, long } of notes) {
    const oscillator = new OscillatorNode(context, { type: wave, frequency: pitch })
    const gain = new GainNode(context, { gain: 0 })
    oscillator.connect(gain).connect(context.destination)
    const at = begin + from
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(most * volume, at + 0.02)
    gain.gain.linearRampToValueAtTime(0, at + long)
    oscillator.start(at)
    oscillator.stop(at + long)
  }
  const over = Math.max(...notes.map(({ from, long }) => from + long))
  setTimeout(() => void context.close(), (over + 0.5) * 1000)
}

/** Half as loud as it goes. */
export const tone = () => playTone('bell', 0.5)
