import i18next from 'i18next'
import { createElement } from 'react'
import { create } from 'zustand'
import type { ProgrammeId, ProgrammePreview, Refused } from '../../../preload/contract'
import { UndoMessage } from '../../components/undo-message'
import { api } from '../../state'
import { drop, kept, leave, open, useDesk } from '../desk'
import { ask, hush, offer, say } from '../say'
import { askMain, useProgrammes } from '../store'

export type Preview = Extract<ProgrammePreview, { status: 'done' }>

/** A file that was chosen and is asked about; a programme whose name is to be typed over. */
export const useImporting = create<{ preview: Preview | null; naming: ProgrammeId | null }>(() => ({
  ...{ preview: null, naming: null },
}))

type Saved = Promise<{ status: 'done'; id: ProgrammeId } | Refused>

/** What was made is looked at. */
async function made(reply: Saved, naming: boolean): Promise<void> {
  const done = await ask(reply)
  if (!done) return
  const known = useProgrammes.getState().programmes.some(({ id }) => id === done.id)
  if (!known) await askMain()
  if (await open(done.id)) useImporting.setState({ naming: naming ? done.id : null })
}

export async function createProgramme(): Promise<void> {
  if (await kept())
    await made(api.programmes.create({ name: i18next.t('programmes.newName') }), true)
}

export async function duplicateProgramme(): Promise<void> {
  const id = useDesk.getState().edit?.kept.id
  if (id && (await kept())) await made(api.programmes.duplicate(id), true)
}

/** What was typed last is brought back with the rest, too. */
export async function removeProgramme(): Promise<void> {
  const { edit } = useDesk.getState()
  if (!edit) return
  await leave()
  const { id, name } = edit.kept
  if (!(await ask(api.programmes.remove(id)))) return
  drop()
  const onUndo = () => void bringBack(id)
  offer(
    createElement(UndoMessage, { text: i18next.t('programmes.said.removed', { name }), onUndo }),
  )
  useLast.setState({ removed: id })
}

/** The programme that was removed last, as long as nothing else was done. */
export const useLast = create<{ removed: ProgrammeId | null }>(() => ({ removed: null }))

export async function bringBack(id: ProgrammeId): Promise<void> {
  hush()
  useLast.setState({ removed: null })
  if (await ask(api.programmes.undo(id))) await open(id)
}

export async function exportFile(): Promise<void> {
  const id = useDesk.getState().edit?.kept.id
  if (!id || !(await kept())) return
  const done = await ask(api.programmes.exportFile(id))
  if (done) say(i18next.t('programmes.said.exported', { path: done.path }))
}

export async function printOrder(): Promise<void> {
  const id = useDesk.getState().edit?.kept.id
  if (!id || !(await kept())) return
  const done = await ask(api.programmes.printOrder(id))
  if (done) say(i18next.t('programmes.said.printed', { path: done.path }))
}

export async function importFile(): Promise<void> {
  const preview = await ask(api.programmes.chooseFile())
  if (preview) useImporting.setState({ preview })
}

export async function commitFile({ token }: Preview): Promise<void> {
  useImporting.setState({ preview: null })
  await made(api.programmes.commitFile(token), false)
}
