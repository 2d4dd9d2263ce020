import type { TechnicalSettings } from '../../preload/contract'

/**
 * What a station begins with. No order gives figures: these are ours, and are never called official.
 */
export const defaultSettings: TechnicalSettings = {
  standard: {
    reachable: { on: true },
    codec: { on: true, allowed: ['h264', 'hevc'] },
    size: { on: true, width: 1280, height: 720 },
    ratio: { on: false, allowed: ['16:9'] },
    fps: { on: true, from: 10, to: 30 },
    bitrate: { on: true, from: 256, to: 6_000 },
    keyframes: { on: true, seconds: 4 },
    sub: { on: true },
    clock: { on: true, seconds: 5 },
    night: { on: true, from: 19 * 60, to: 5 * 60, brightness: 8, contrast: 15, detail: 8 },
    place: { on: true, allowed: [] },
  },
  seconds: 60,
  parallel: 8,
  perDevice: 4,
}

/** Keyframes are seen twice at least, or what is missing lasts longer than it may. */
export const watchedFor = ({ seconds, standard }: TechnicalSettings): number =>
  1000 * Math.max(seconds, standard.keyframes.on ? 2 * standard.keyframes.seconds + 1 : 0)
