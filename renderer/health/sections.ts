import type { TFunction } from 'i18next'
import {
  type Encoder,
  type Health,
  type ProcessFigures,
  type RendererFigures,
  type RingReport,
  StreamState,
} from '../../preload/contract'
import type { Formats } from '../components/format'
import { duration } from '../components/time'
import { ringSection } from './ring-section'

/** One line: its name, then a value for each column. */
export interface Line {
  label: string
  values: string[]
  /** Out of the ordinary: worth a look. */
  doubtful?: boolean
}

export interface Section {
  title: string
  /** Names of the columns of values, where there are several. */
  columns?: string[]
  lines: Line[]
}

/** Above these (ms, bytes, percent) a figure is doubtful. */
const LIMITS = { lag: 1000, late: 500, delay: 200, diskFree: 1024 ** 3, cpu: 90 }

interface Words {
  t: TFunction
  f: Formats
}

export interface Shown {
  health: Health
  /** What makes H.264 of other codecs. */
  encoder: Encoder
  /** Null until it is known. */
  ring: RingReport | null
}

/** Everything the panel shows, and the copied report says, in their order. */
export function sectionsOf({ health, encoder, ring }: Shown, t: TFunction, f: Formats): Section[] {
  const words = { t, f }
  return [
    processes(health, words),
    windows(health, words),
    versions(health, words),
    cameras(health, encoder, words),
    ...(ring ? [ringSection(ring, health.at, words)] : []),
    incidents(health, words),
    machine(health, words),
  ]
}

function processes({ processes: all, cores }: Health, { t, f }: Words): Section {
  const sum = (of: (each: ProcessFigures) => number | null) =>
    all.reduce((total, each) => total + (of(each) ?? 0), 0)
  const cpu = sum((each) => each.cpu)
  return {
    title: t('health.processes.title'),
    columns: [t('health.processes.count'), t('health.processes.cpu'), t('health.processes.memory')],
    lines: [
      ...all.map((each) => ({
        label: t(`health.processes.${each.kind}`),
        values: [f.count(each.count), f.percent(each.cpu), f.bytes(each.memory)],
      })),
      {
        label: t('health.processes.total', { cores }),
        values: [f.count(sum(({ count }) => count)), f.percent(cpu), f.bytes(sum((p) => p.memory))],
        doubtful: cpu > LIMITS.cpu,
      },
    ],
  }
}

function windows({ windows: all }: Health, { t, f }: Words): Section {
  const names = [
    'tiles',
    'players',
    'decoded',
    'shown',
    'dropped',
    'lag',
    'delay',
    'level',
  ] as const
  return {
    title: t('health.windows.title'),
    columns: names.map((name) => t(`health.windows.${name}`)),
    lines: all.map(({ number, figures }) => ({
      label: t('health.windows.name', { number }),
      values: figures ? windowValues(figures, { t, f }) : names.map(() => '–'),
      doubtful: !figures || isStrained(figures),
    })),
  }
}

const isStrained = ({ lagMs, delayMs, level }: RendererFigures) =>
  (lagMs ?? 0) > LIMITS.lag || delayMs > LIMITS.late || level > 0

const windowValues = (figures: RendererFigures, { t, f }: Words): string[] => [
  f.count(figures.tiles),
  f.count(figures.players),
  f.count(figures.decoded),
  f.count(figures.shown),
  f.count(figures.dropped),
  f.ms(figures.lagMs),
  f.ms(figures.delayMs),
  figures.level > 0 ? f.count(figures.level) : t('health.windows.noShedding'),
]

function cameras({ streams }: Health, encoder: Encoder, { t, f }: Words): Section {
  const states = StreamState.options.flatMap((state) => {
    const count = streams.states[state]
    return count ? [{ label: t(`streams.states.${state}`), values: [f.count(count)] }] : []
  })
  const line = (name: 'viewers' | 'attempts' | 'lost' | 'returned') => ({
    label: t(`health.cameras.${name}`),
    values: [f.count(streams[name])],
  })
  return {
    title: t('health.cameras.title'),
    lines: [
      ...states,
      ...(['viewers', 'attempts', 'lost', 'returned'] as const).map(line),
      { label: t('health.cameras.encoder'), values: [t(`streams.encoders.names.${encoder}`)] },
    ],
  }
}

function incidents({ incidents: counts }: Health, { t, f }: Words): Section {
  const names = ['crashes', 'hangs', 'gpu', 'helper'] as const
  return {
    title: t('health.incidents.title'),
    lines: names.map((name) => ({
      label: t(`health.incidents.${name}`),
      values: [f.count(counts[name])],
      doubtful: counts[name] > 0,
    })),
  }
}

function machine({ uptime, delayP99, handles, diskFree }: Health, { t, f }: Words): Section {
  return {
    title: t('health.machine.title'),
    lines: [
      { label: t('health.machine.uptime'), values: [duration(uptime, t)] },
      {
        label: t('health.machine.delay'),
        values: [f.ms(delayP99)],
        doubtful: delayP99 > LIMITS.delay,
      },
      { label: t('health.machine.handles'), values: [f.count(handles)] },
      {
        label: t('health.machine.diskFree'),
        values: [f.bytes(diskFree)],
        doubtful: diskFree !== null && diskFree < LIMITS.diskFree,
      },
    ],
  }
}

const versions = ({ versions: all }: Health, { t }: Words): Section => ({
  title: t('health.versions.title'),
  lines: [
    { label: t('common.product'), values: [all.app] },
    { label: 'Electron', values: [all.electron] },
    { label: 'Chromium', values: [all.chromium] },
    { label: 'ffmpeg', values: [all.ffmpeg || t('health.versions.none')] },
  ],
})
