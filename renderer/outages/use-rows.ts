import { useEffect, useMemo, useState } from 'react'
import type { Outage } from '../../preload/contract'
import { foldText } from '../components/fold-text'
import { api, useOutages, useShared } from '../state'
import { queryOf, useChoices } from './store'
import { facilityOf } from './words'

export interface Rows {
  outages: readonly Outage[]
  /** Of the past: more than these are counted. */
  total: number
  /** Something hides some of them. */
  filtered: boolean
  /** The past is being read. */
  reading: boolean
}

const NONE: readonly Outage[] = []

/** What is listed: what lasts from main's pushes, what is over as main reads it. */
export function useRows(): Rows {
  const choices = useChoices()
  const { shown, text, kind, cause } = choices
  const open = useOutages(({ state }) => state?.open ?? NONE)
  const returned = useOutages(({ state }) => state?.returned ?? NONE)
  const past = usePast()
  const registry = useShared((shared) => shared.registry)
  const filtered = text !== '' || kind !== null || cause !== null
  const listed = useMemo(() => {
    const words = foldText(text).split(' ').filter(Boolean)
    const named = new Map(registry.cameras.map(({ id, code, name }) => [id, `${code} ${name}`]))
    const told = (outage: Outage) => foldText(textOf(outage, named, registry))
    return [...open, ...returned].filter(
      (outage) =>
        (!kind || outage.kind === kind) &&
        (!cause || outage.cause === cause) &&
        (words.length === 0 || words.every((word) => told(outage).includes(word))),
    )
  }, [open, returned, registry, text, kind, cause])
  if (shown === 'open') return { outages: listed, total: listed.length, filtered, reading: false }
  return { ...past, filtered }
}

function textOf(
  { cameras, facility, owner, notes }: Outage,
  named: ReadonlyMap<string, string>,
  registry: Parameters<typeof facilityOf>[1]['registry'],
): string {
  const said = notes.map(({ by, text, call }) => [by, text, call?.with].join(' '))
  const place = facilityOf(facility, { registry })?.name ?? ''
  return [facility, place, ...cameras.map((id) => named.get(id)), owner, ...said].join(' ')
}

/** Ms after the last key. */
const PAUSE = 150

function usePast(): Omit<Rows, 'filtered'> {
  const choices = useChoices()
  const told = useOutages(({ state }) => state)
  const [known, setKnown] = useState<Omit<Rows, 'filtered'>>(EMPTY)
  const { shown, period, text, kind, cause } = choices
  // biome-ignore lint/correctness/useExhaustiveDependencies: what main tells makes the answer old
  useEffect(() => {
    if (shown !== 'past') return
    let over = false
    setKnown((now) => ({ ...now, reading: true }))
    const timer = setTimeout(async () => {
      const reply = await api.outages.list(queryOf(choices, Date.now())).catch(() => null)
      if (!over && reply) setKnown({ ...reply, reading: false })
    }, PAUSE)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shown, period, text, kind, cause, told])
  return known
}

const EMPTY: Omit<Rows, 'filtered'> = { outages: NONE, total: 0, reading: true }
