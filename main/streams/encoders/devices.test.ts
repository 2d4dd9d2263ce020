import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { renderNodes } from './devices'

it('lists render nodes in the order of their numbers, and nothing else', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'vong-gac-dri-'))
  const put = (name: string) => writeFileSync(join(dir, name), '')
  for (const name of ['card0', 'renderD1000', 'renderD129', 'renderD128', 'by-path']) put(name)
  expect(await renderNodes(dir)).toEqual(
    ['renderD128', 'renderD129', 'renderD1000'].map((name) => join(dir, name)),
  )
  rmSync(dir, { recursive: true })
})

it('finds none where there are none', async () => {
  expect(await renderNodes('/nowhere/dri')).toEqual([])
})
