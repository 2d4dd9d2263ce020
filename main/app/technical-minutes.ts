import type { Handlers, Language } from '../../preload/contract'
import { realClock } from '../base/clock'
import { codes } from '../facilities'
import { type Checked, minutesDoc, type Technical } from '../technical'
import type { DocumentDesk } from './documents'
import type { Stores } from './stores'

interface MinutesDeps extends Pick<Stores, 'registry'> {
  technical: Technical
  documents: DocumentDesk
  language(): Language
}

/** The minutes of the newest check of each camera; words of what was measured are the page's. */
export const technicalMinutes =
  ({ registry, technical, documents, language }: MinutesDeps): Handlers['technical']['minutes'] =>
  async ({ format, facility, cameras }) => {
    const { facilities, cameras: registered } = registry.list()
    const speaks = language()
    const checked = cameras.flatMap(({ camera: id, criteria: words }): Checked[] => {
      const camera = registered.find((each) => each.id === id)
      const [result] = technical.newest([id])
      if (!camera || !result) return []
      const place = codes.places.find((each) => each.code === camera.place)?.[speaks] ?? ''
      return [{ camera, place, result, words }]
    })
    if (checked.length === 0) return { status: 'refused', reason: 'check-no-camera' }
    const doc = minutesDoc({
      ...{ language: speaks, organisation: documents.organisation(), checked },
      ...{
        facility: facilities.find(({ code }) => code === facility) ?? null,
        at: realClock.now(),
      },
    })
    return documents.save({ doc, name: 'bien-ban-kiem-tra', format })
  }
