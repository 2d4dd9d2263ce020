import {
  ATTENTION_SECONDS,
  type AttentionCheck,
  type Bookmark,
  type Outage,
  type ShiftFacts,
} from '../../preload/contract'
import type { ShiftCamera, ShiftSources } from './sources'

export interface FactsDeps {
  sources: ShiftSources
  log(line: string): void
}

/** Of lists that nobody reads to their end. */
const MOST = 20

/** What the station knows of `[from, to)`, with the state of `to` for what is a state. */
export async function gatherFacts(
  { sources, log }: FactsDeps,
  from: number,
  to: number,
): Promise<ShiftFacts> {
  const part = async <T>(name: string, make: () => Promise<T> | T) => {
    try {
      return { at: to, ...(await make()) }
    } catch (error) {
      log(`the shift book's ${name} cannot be told: ${(error as Error).message}`)
      return null
    }
  }
  let found: readonly Outage[] = []
  const outages = await part('outages', async () => {
    found = await sources.outages(from, to)
    return outagesOf(sources, found)
  })
  const [violations, attention, sent, equipment] = await Promise.all([
    part('violations', () => violationsOf(sources, from, to)),
    part('attention', () => attentionOf(sources, from, to)),
    part('sent', async () => ({ list: await sources.sent(from, to) })),
    part('equipment', () => sources.equipment()),
  ])
  return {
    cameras: await part('cameras', () => camerasOf(sources, found)),
    ...{ outages, violations },
    coverage: await part('coverage', () => coverageOf(sources, from)),
    ...{ attention, sent, equipment },
  }
}

const named = ({ code, name, facilityName }: ShiftCamera) => ({ code, name, facilityName })

/** Who was told of which camera: by calls that were noted to its outages. */
function toldOf(outages: readonly Outage[]): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>()
  for (const { cameras, notes } of outages) {
    const names = notes.map(({ call }) => call?.with || call?.phone || '').filter(Boolean)
    if (names.length === 0) continue
    for (const id of cameras) {
      const known = told.get(id) ?? new Set()
      for (const name of names) known.add(name)
      told.set(id, known)
    }
  }
  return told
}

function camerasOf(sources: ShiftSources, outages: readonly Outage[]) {
  const watched = sources.watched()
  const told = toldOf(outages)
  const counts = { total: 0, up: 0, down: 0, off: 0, unknown: 0 }
  const lost: NonNullable<ShiftFacts['cameras']>['lost'] = []
  for (const camera of sources.cameras()) {
    const known = watched.get(camera.id)
    const state = camera.enabled ? (known?.state ?? 'unknown') : 'off'
    counts.total++
    counts[state]++
    if (state !== 'down' || !known) continue
    const { since, reason } = known
    lost.push({ ...named(camera), since, reason, told: [...(told.get(camera.id) ?? [])] })
  }
  return { ...counts, lost: lost.sort((a, b) => a.since - b.since) }
}

function outagesOf(sources: ShiftSources, all: readonly Outage[]) {
  const codes = new Map(sources.cameras().map(({ id, code }) => [id, code]))
  const known = all.filter(({ never }) => !never)
  const list = known.map((outage) => ({
    ...outage,
    facilityName: outage.facility ? sources.facilityName(outage.facility) : '',
    cameras: outage.cameras.length,
    codes: outage.cameras.slice(0, MOST).map((id) => codes.get(id) ?? id),
  }))
  return { list, never: all.length - known.length }
}

async function violationsOf(sources: ShiftSources, from: number, to: number) {
  const { list, openBefore } = await sources.marks(from, to)
  const sorted = list.filter(({ kind }) => kind !== '')
  return {
    list: sorted.map((mark) => violationOf(mark, to)),
    ...{ unsorted: list.length - sorted.length, openBefore },
  }
}

/** When it came out; of one that nobody can tell of, when it was asked. */
const endOf = ({ outcome, at, until, answeredAt }: AttentionCheck) =>
  answeredAt ?? (outcome === 'unknown' ? at : until)

/** Each in one shift: what is asked as it is handed over is the next one's. */
async function attentionOf(sources: ShiftSources, from: number, to: number) {
  const asked = await sources.attention(from - ATTENTION_SECONDS.answerMost * 1000, to)
  return { list: asked.filter((check) => endOf(check) >= from && endOf(check) < to) }
}

function violationOf(mark: Bookmark, to: number) {
  const { id, at, kind, kindLabel, state, operator, note, views, history } = mark
  const [view] = views
  return {
    ...{ id, at, kind, kindLabel, state, operator, note },
    ...{ facility: view?.facility ?? '', facilityName: view?.facilityName ?? '' },
    camera: view?.code ?? '',
    // The first one is the mark itself.
    steps: history.filter((step) => step.at < to && step.state !== 'new'),
  }
}

function coverageOf(sources: ShiftSources, from: number) {
  const asked = sources.cameras().filter(({ enabled }) => enabled)
  const known = sources.knownSince()
  const unseen = asked.flatMap((camera) => {
    const seen = sources.lastSeen(camera.id)
    if (seen !== null && seen >= from) return []
    const since = seen ?? known.get(camera.id) ?? from
    return [{ ...named(camera), since, never: seen === null }]
  })
  return {
    ...{ total: asked.length, seen: asked.length - unseen.length },
    unseen: unseen.sort((a, b) => a.since - b.since).slice(0, MOST),
  }
}
