import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { FacilityDocument, OccupancyNote } from '../../preload/contract'
import { dayOf } from '../components/facility'
import { api } from '../state'

/** Of each facility the newest day, as main has it. */
const useNewest = create<{ of: ReadonlyMap<string, OccupancyNote> }>(() => ({ of: new Map() }))

let asked = false

/** Subscribes before asking, so that no change falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  const set = (notes: OccupancyNote[]) =>
    useNewest.setState({ of: new Map(notes.map((note) => [note.facility, note])) })
  let told = false
  api.facilities.onOccupancyChanged((notes) => {
    told = true
    set(notes)
  })
  const notes = await api.facilities.occupancy().catch(() => null)
  if (notes === null) asked = false
  else if (!told) set(notes)
}

/** How many people each facility had on its newest day. */
export function useOccupancy(): ReadonlyMap<string, OccupancyNote> {
  useEffect(() => void connect(), [])
  return useNewest((state) => state.of)
}

export interface History {
  notes: readonly OccupancyNote[]
  damaged: number
}

/** All notes of one facility; null until they are there. */
export function useHistory(facility: string): History | null {
  const newest = useOccupancy()
  const [history, setHistory] = useState<History | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was noted
  useEffect(() => {
    let gone = false
    api.facilities.history(facility).then(
      (found) => !gone && setHistory(found),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [facility, newest])
  return history
}

/** Null until they are there. */
export function useDocuments(facility: string): readonly FacilityDocument[] | null {
  const [documents, setDocuments] = useState<readonly FacilityDocument[] | null>(null)
  useEffect(() => {
    let gone = false
    const ask = () =>
      api.facilities.documents(facility).then(
        (found) => !gone && setDocuments(found),
        () => {},
      )
    ask()
    const stop = api.facilities.onDocumentsChanged((of) => {
      if (of === facility) ask()
    })
    return () => {
      gone = true
      stop()
    }
  }, [facility])
  return documents
}

/** How late midnight may be noticed, in ms. */
const LOOK = 10_000

/** The day that it is in Vietnam. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayOf(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOf(Date.now())), LOOK)
    return () => clearInterval(timer)
  }, [])
  return today
}
