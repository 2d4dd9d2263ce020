import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createVault } from '../cameras'
import { openCollection } from '../storage'
import { mayHold, withOpened, withoutSecrets, withSealed } from './secrets'
import { withoutKeyring } from './testing/vault'

const dir = mkdtempSync(join(tmpdir(), 'secrets-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const vault = createVault({ safeStorage: withoutKeyring, dir, platform: 'linux' })
const PASSWORD = `mật@:/%' 😀`
const sealed = vault.seal(PASSWORD)
const DATA = {
  ...{ list: [{ secret: sealed, name: 'key:short' }], pin: { salt: 'a', hash: 'b' }, n: 1 },
}
let text = ''
beforeAll(async () => {
  const state = await openCollection({
    ...{ dir, name: 'x', version: 1, migrations: {}, defaults: DATA },
    schema: z.looseObject({}) as unknown as z.ZodType<typeof DATA>,
  })
  await state.update((now) => ({ ...now, n: 1 }))
  text = readFileSync(join(dir, 'x.json'), 'utf8')
})
const dataOf = (json: string) => JSON.parse(json).data

it('takes out passwords and PINs, and leaves a whole file', () => {
  const plain = withoutSecrets(text)
  expect(dataOf(plain)).toEqual({ list: [{ secret: '', name: 'key:short' }], pin: null, n: 1 })
  expect(withoutSecrets(plain)).toBe(plain)
})

it('opens them for a file that is encrypted as a whole, and seals them anew', () => {
  const opened = withOpened(text, vault)
  expect(opened).not.toContain(sealed)
  const again = withSealed(opened, vault)
  expect(dataOf(again).list[0].secret).not.toBe(sealed)
  expect(vault.open(dataOf(again).list[0].secret)).toBe(PASSWORD)
  expect(dataOf(again).pin).toEqual({ salt: 'a', hash: 'b' })
})

it('takes sealed passwords out of a file that is damaged, and does not mend it', () => {
  const damaged = `${text.slice(0, -10)}!`
  expect(withoutSecrets(damaged)).toBe(damaged.replace(sealed, ''))
  const changed = text.replace('"n":1', '"n":2')
  expect(withoutSecrets(changed)).toBe(changed.replace(sealed, ''))
})

it('looks into every state’s file', () => {
  expect(['data/registry.json', 'data/x.json.bad-1', 'data/x.json.v1'].every(mayHold)).toBe(true)
  expect(mayHold('data/bookmarks/2026.jsonl')).toBe(false)
})
