import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, it, vi } from 'vitest'
import { askWhereTo, askWhich, hostDialogues } from './dialogues'

const shown = vi.hoisted(() => [] as unknown[])
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (parent: unknown) => {
      shown.push(parent)
      return { canceled: false, filePath: '/a' }
    },
    showOpenDialog: async (parent: unknown) => {
      shown.push(parent)
      return { canceled: false, filePaths: ['/a'] }
    },
  },
}))

const station = () => new EventEmitter() as BrowserWindow

it('lies before the window of the station that was worked last, and never before none', async () => {
  expect(await askWhereTo({})).toMatchObject({ canceled: true })
  expect(await askWhich({})).toMatchObject({ canceled: true })
  expect(shown).toEqual([])
  const [first, second] = [station(), station()]
  hostDialogues(first)
  hostDialogues(second)
  expect(await askWhereTo({})).toMatchObject({ filePath: '/a' })
  second.emit('focus')
  await askWhich({})
  first.emit('focus')
  await askWhereTo({})
  first.emit('closed')
  await askWhich({})
  expect(shown).toEqual([first, second, first, second])
})
