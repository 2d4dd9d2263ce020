import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Caller } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { FacilityDocuments, openDocumentsCollection } from '../facilities'
import { hostDialogues } from '../windows'
import { facilityFiles } from './facility-files'

const dialogue = vi.hoisted(() => ({ open: async () => ({}) as object }))
vi.mock('electron', () => ({
  app: { getPath: () => '/' },
  dialog: { showOpenDialog: () => dialogue.open() },
  shell: {},
}))

const caller: Caller = { window: 0 }
hostDialogues(new EventEmitter() as BrowserWindow)

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vong-gac-files-'))
})
afterEach(() => rmSync(root, { recursive: true }))

async function files() {
  const facilities = new Set(['A'])
  const collection = await openDocumentsCollection(join(root, 'data'))
  const documents = new FacilityDocuments({
    ...{ collection, dir: join(root, 'files'), clock: fakeClock(0), largest: 100 },
    newId: () => 'd1',
  })
  const changed: string[] = []
  const handlers = facilityFiles({
    ...{ documents, operator: () => 'An', temp: join(root, 'temp') },
    refusal: (code) => (facilities.has(code) ? null : 'not-found'),
    changed: (code) => changed.push(code),
  })
  const path = join(root, 'Biên bản.pdf')
  writeFileSync(path, 'one')
  const chosen = { canceled: false, filePaths: [path, join(root, 'nowhere.pdf')] }
  return { facilities, documents, handlers, chosen, changed }
}

it('attaches what was chosen, and names what could not be', async () => {
  const { handlers, documents, chosen, changed } = await files()
  dialogue.open = async () => chosen
  expect(await handlers.attach('A', caller)).toMatchObject({
    ...{ status: 'done', ids: ['d1'], bad: [{ name: 'nowhere.pdf', reason: 'file-missing' }] },
  })
  expect(documents.of('A')).toMatchObject([{ name: 'Biên bản.pdf', addedBy: 'An' }])
  expect(changed).toEqual(['A'])
})

it('attaches nothing to a facility that went away while the files were chosen', async () => {
  const { facilities, handlers, documents, chosen } = await files()
  dialogue.open = async () => {
    facilities.delete('A')
    return chosen
  }
  expect(await handlers.attach('A', caller)).toEqual({ status: 'refused', reason: 'not-found' })
  expect(documents.of('A')).toEqual([])
})
