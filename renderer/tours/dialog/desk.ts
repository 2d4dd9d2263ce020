import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { createElement } from 'react'
import { create } from 'zustand'
import type { Outcome, Refused, TourId } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { UndoMessage } from '../../components/undo-message'
import { api, useShared } from '../../state'
import { freeName, moved, newTour } from './draft'

const UNDO = 'tour-undo'

/** Which tour is being looked at in the dialogue. */
export const useDesk = create<{ chosen: TourId | null; isNew: boolean }>(() => ({
  ...{ chosen: null, isNew: false },
}))

export const choose = (chosen: TourId | null, isNew = false) => useDesk.setState({ chosen, isNew })

const list = () => useShared.getState().tours

type Saved = { status: 'done'; id: TourId } | Refused

/** What was made is looked at, once main has told of it. */
async function made(reply: Promise<Saved>): Promise<void> {
  let id: TourId | null = null
  const done = reply.then((saved): Outcome => {
    if (saved.status === 'refused') return saved
    id = saved.id
    return { status: 'done' }
  })
  if ((await settle(done)) && id) choose(id, true)
}

export const add = () => made(api.tours.save(newTour(freeName(list(), i18next.t('tours.newName')))))

export const duplicate = (id: TourId) => made(api.tours.duplicate(id))

export function move(id: TourId, by: number): void {
  const ids = list().map((tour) => tour.id)
  const next = moved(ids, ids.indexOf(id), by)
  if (next.join() !== ids.join()) settle(api.tours.order(next))
}

export async function remove(id: TourId): Promise<void> {
  const at = list().findIndex((tour) => tour.id === id)
  const name = list()[at]?.name ?? ''
  const reply = await api.tours.remove(id)
  if (reply.status === 'refused') return void settle(Promise.resolve(reply))
  choose(list()[Math.min(at, list().length - 1)]?.id ?? null)
  offerUndo(name, id, reply.undo)
}

function offerUndo(name: string, id: TourId, token: string): void {
  const onUndo = async () => {
    notifications.hide(UNDO)
    if (await settle(api.tours.undoRemove(token))) choose(id)
  }
  const text = i18next.t('tours.removed', { name })
  const message = createElement(UndoMessage, { text, onUndo: () => void onUndo() })
  notifications.hide(UNDO)
  notifications.show({ id: UNDO, message, autoClose: 10_000, withCloseButton: true })
}
