import i18next from 'i18next'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Tour, TourPreview } from '../../../preload/contract'
import { api } from '../../state'
import { wrongIn } from './draft'

/** Whoever types is not disturbed by it. */
const PAUSE = 400

export interface Draft {
  tour: Tour
  change(part: Partial<Tour>): void
  preview: TourPreview | null
  /** What the foot says: kept, or why not. */
  said: { text: string; wrong: boolean }
}

/** A tour that is being changed: kept a moment after each change that makes sense. */
export function useDraft(kept: Tour): Draft {
  const [tour, setTour] = useState(kept)
  const [said, setSaid] = useState({ text: '', wrong: false })
  const preview = usePreview(tour)
  const unsaved = useRef<Tour | null>(null)
  const save = useCallback(async () => {
    const next = unsaved.current
    if (!next || wrongIn(next)) return
    unsaved.current = null
    const refused = await refusalOf(next)
    setSaid({ text: refused ?? i18next.t('tours.kept'), wrong: refused !== null })
  }, [])
  const change = useCallback((part: Partial<Tour>) => {
    setTour((before) => {
      const next = { ...before, ...part }
      unsaved.current = next
      return next
    })
  }, [])
  useEffect(() => {
    if (!unsaved.current) return
    const wrong = wrongIn(tour)
    if (wrong) setSaid({ text: i18next.t(`tours.wrong.${wrong}`), wrong: true })
    const timer = setTimeout(() => void save(), PAUSE)
    return () => clearTimeout(timer)
  }, [tour, save])
  // What was typed last is kept even if the dialogue is closed at once.
  useEffect(() => () => void save(), [save])
  return { tour, change, preview, said }
}

/** Null when it is kept, else why not, in words. */
async function refusalOf(tour: Tour): Promise<string | null> {
  const reply = await api.tours.save(tour).catch(() => null)
  if (reply?.status === 'done') return null
  const key: string = `common.notDone.reasons.${reply?.reason}`
  return i18next.t((i18next.exists(key) ? key : 'common.notDone.text') as 'common.notDone.text')
}

function usePreview(tour: Tour): TourPreview | null {
  const [preview, setPreview] = useState<TourPreview | null>(null)
  useEffect(() => {
    let over = false
    const ask = async () => {
      const answer = wrongIn(tour) ? null : await api.tours.preview(tour).catch(() => null)
      if (!over) setPreview(answer)
    }
    const timer = setTimeout(() => void ask(), PAUSE / 4)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [tour])
  return preview
}
