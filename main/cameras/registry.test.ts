import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Camera, defaultSceneLimits, SaveReply, stationRingTimes } from '../../preload/contract'
import { draft, registryIn, tempFolder } from './fixture'

const SECRET = `s3c@:/%' x`
const folder = { dir: '', remove: () => {} }
let it_: Awaited<ReturnType<typeof registryIn>>
const reopen = async () => {
  it_ = await registryIn(folder.dir)
  return it_.registry
}
beforeEach(async () => {
  Object.assign(folder, tempFolder())
  await reopen()
})
afterEach(() => folder.remove())

const save = async (changes = {}) => SaveReply.parse(await it_.registry.save(draft(changes)))
const saved = async (changes = {}) => {
  const reply = await save(changes)
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply))
  return reply.id
}
const issues = async (changes: object) => {
  const reply = await save(changes)
  return reply.status === 'invalid' ? reply.issues : reply
}
const codes = () => it_.registry.list().cameras.map(({ code }) => code)
const source = (id: string, quality: 'main' | 'sub' = 'main') =>
  it_.registry.sourceUrl(id, quality)?.url

describe('save', () => {
  it('keeps a camera over a restart, its password only sealed', async () => {
    const id = await saved({
      user: 'admin',
      password: SECRET,
      note: 'a\r\nb ',
      name: ' Cổng   chính ',
    })
    const registry = await reopen()
    const camera = Camera.parse(registry.list().cameras[0])
    expect(registry.list().cameras).toEqual([camera])
    expect(camera).toEqual({
      ...{ ...draft({ user: 'admin', note: 'a\nb' }), id, hasPassword: true },
      ...{ onvif: '', snapshotUrl: '' },
      ...{ scene: defaultSceneLimits, ring: stationRingTimes },
    })
    expect(source(id)).toBe('rtsp://admin:s3c%40%3A%2F%25%27%20x@10.0.0.1/live')
    expect(readFileSync(join(folder.dir, 'registry.json'), 'utf8')).not.toContain('s3c')
  })

  it('lists the same until something changes', async () => {
    await saved()
    const { registry } = it_
    const before = registry.list()
    expect(registry.list()).toBe(before)
    await saved({ code: 'K-2' })
    expect(registry.list().cameras).toHaveLength(before.cameras.length + 1)
  })

  it('takes credentials out of URLs, typed raw too', async () => {
    const id = await saved({
      url: `rtsp://admin:${SECRET}@10.0.0.1/1`,
      subUrl: `rtsp://admin:${encodeURIComponent(SECRET)}@10.0.0.1/2`,
    })
    const [camera] = it_.registry.list().cameras
    expect(camera).toMatchObject({
      url: 'rtsp://10.0.0.1/1',
      subUrl: 'rtsp://10.0.0.1/2',
      user: 'admin',
      hasPassword: true,
    })
    expect(source(id, 'sub')).toBe('rtsp://admin:s3c%40%3A%2F%25%27%20x@10.0.0.1/2')
  })

  it('lets the fields of their own win over the URL', async () => {
    const id = await saved({
      url: 'rtsp://a:one@h/1',
      subUrl: 'rtsp://b:two@h/2',
      user: 'u',
      password: 'p',
    })
    expect(source(id, 'sub')).toBe('rtsp://u:p@h/2')
    expect(
      await issues({ code: 'C2', url: 'rtsp://a:one@h/1', subUrl: 'rtsp://a:two@h/2' }),
    ).toEqual([{ field: 'sub_url', reason: 'credentials-differ', value: 'rtsp://h/2' }])
  })

  it('keeps, replaces and removes the password as the draft says', async () => {
    const id = await saved({ user: 'u', password: 'first' })
    const before = it_.collection.read().cameras[0]?.secret
    await saved({ id, user: 'u', name: 'New' })
    await saved({ id, user: 'u', password: 'first' })
    expect(it_.collection.read().cameras[0]?.secret).toBe(before)
    await saved({ id, user: 'u', password: 'second' })
    expect(source(id)).toBe('rtsp://u:second@10.0.0.1/live')
    await saved({ id, user: 'u', url: 'rtsp://u:third@h' })
    expect(source(id)).toBe('rtsp://u:third@h')
    await saved({ id, user: 'u', password: '' })
    expect(source(id)).toBe('rtsp://u:@10.0.0.1/live')
    expect(it_.registry.list().cameras[0]?.hasPassword).toBe(false)
  })

  it('fills the place of the password in a path', async () => {
    const url = 'rtsp://h:554/user=admin&password=abc&channel=1&stream=0.sdp?'
    const id = await saved({ url })
    expect(it_.registry.list().cameras[0]?.url).toContain('password={password}&')
    expect(source(id)).toBe(url)
    await saved({ id, url: it_.registry.list().cameras[0]?.url, password: 'new' })
    expect(source(id)).toBe(url.replace('abc', 'new'))
  })

  it.each([
    [{ code: ' ' }, 'code', 'code-missing', ''],
    [{ code: 'a;b' }, 'code', 'code-invalid', 'a;b'],
    [{ code: '-i' }, 'code', 'code-invalid', '-i'],
    [{ code: '../x' }, 'code', 'code-invalid', '../x'],
    [{ code: 'TỔ.1/A_B-c 9' }, 'name', null, ''],
    [{ name: '' }, 'name', 'name-missing', ''],
    [{ name: 'a\0b' }, 'name', 'text-invalid', 'a\0b'],
    [{ name: 'n'.repeat(201) }, 'name', 'too-long', 'n'.repeat(200)],
    [{ note: 'n'.repeat(2001) }, 'note', 'too-long', 'n'.repeat(200)],
    [{ url: '' }, 'url', 'url-missing', ''],
    [{ url: 'ftp://u:secret@h' }, 'url', 'url-scheme', 'ftp://…@h'],
    [{ url: 'file:///etc/passwd' }, 'url', 'url-scheme', 'file:///etc/passwd'],
    [{ url: `rtsp://h/${'x'.repeat(2000)}` }, 'url', 'too-long', `rtsp://h/${'x'.repeat(191)}`],
    [{ subUrl: 'x' }, 'sub_url', 'url-scheme', 'x'],
    [{ user: 'a\nb' }, 'user', null, ''],
    [{ user: 'a\x01b' }, 'user', 'text-invalid', 'a\x01b'],
    [{ password: 'a\nb' }, 'password', 'text-invalid', ''],
    [{ password: 'p'.repeat(201) }, 'password', 'too-long', ''],
    [{ url: `rtsp://u:${'p'.repeat(201)}@h` }, 'password', 'too-long', ''],
    [{ place: 'Nhà vệ sinh' }, 'place', 'place-forbidden', 'Nhà vệ sinh'],
    [{ place: 'Trong phòng ở' }, 'place', 'place-forbidden', 'Trong phòng ở'],
    [{ place: 'Mái' }, 'place', 'place-unknown', 'Mái'],
    [{ facility: 'CS9' }, 'facility', 'facility-unknown', 'CS9'],
  ])('judges %j', async (changes, field, reason, value) => {
    const found = await issues(changes)
    if (reason) expect(found).toEqual([{ field, reason, value }])
    else expect(found).toMatchObject({ status: 'done' })
    expect(it_.registry.list().cameras).toHaveLength(reason ? 0 : 1)
  })

  it('stores the code of a place that is given by its label', async () => {
    await saved({ place: 'Phía ngoài nhà tắm, nhà vệ sinh chung' })
    expect(it_.registry.list().cameras[0]?.place).toBe('NVS')
  })

  it('holds codes unique without regard to case, and ids to those that exist', async () => {
    const id = await saved({ code: 'cổng 1' })
    expect(await issues({ code: 'CỔNG  1'.normalize('NFD') })).toEqual([
      { field: 'code', reason: 'code-taken', value: 'CỔNG 1' },
    ])
    expect(await saved({ id, code: 'CỔNG 1' })).toBe(id)
    expect(await save({ id: 'nobody' })).toEqual({ status: 'refused', reason: 'not-found' })
  })

  it('serves two drafts of one code at once with one camera', async () => {
    const replies = await Promise.all([save(), save()])
    expect(replies.map(({ status }) => status)).toEqual(['done', 'invalid'])
  })

  it('says so when the disk takes nothing, and changes nothing', async () => {
    rmSync(folder.dir, { recursive: true })
    writeFileSync(folder.dir, '')
    expect(await save()).toMatchObject({ status: 'refused', reason: 'not-writable' })
    expect(codes()).toEqual([])
  })
})

describe('secrets', () => {
  it('announces every password to the redactor, at saving and at loading', async () => {
    await saved({ password: SECRET, user: 'u' })
    expect(it_.redactor.redact(`<${SECRET}>`)).toBe('<***>')
    await reopen()
    expect(it_.redactor.redact(`<${SECRET}>`)).toBe('<***>')
    it_.registry.draftSource(draft({ password: 'only-tried' }))
    expect(it_.redactor.redact('<only-tried>')).toBe('<***>')
  })

  it('shows none in any reply, list or export', async () => {
    const { registry } = it_
    const said: unknown[] = []
    registry.onChange((state) => said.push(state))
    const id = await saved({ user: 'u', password: SECRET })
    const bytes = Buffer.from(
      `code,name,url,user,password,transport\nC2,n,"rtsp://u:${SECRET}@",u,${SECRET},tcp\n` +
        `C3,n,"rtsp://u:${SECRET}@10.0.0.1",,,\nC4,a,b,rtsp://h,u,${SECRET},tcp\n`,
    )
    const preview = await registry.previewImport({ file: 'f.csv', bytes })
    said.push(preview, await registry.importFile(bytes, 'f.csv'))
    if (preview.status === 'done')
      said.push(await registry.commitImport({ token: preview.token, mode: 'good' }))
    said.push(await issues({ code: 'C5', password: SECRET, url: `rtsp://u:${SECRET}@` }))
    said.push(registry.list(), registry.exportCsv(), await registry.remove([id]))
    expect(registry.list().cameras.map(({ hasPassword }) => hasPassword)).toEqual([true])
    const all = JSON.stringify(said) + readFileSync(join(folder.dir, 'registry.json'), 'utf8')
    expect(all.length).toBeGreaterThan(2000)
    expect(all).not.toMatch(/s3c|%40%3A/i)
  })

  it('treats a password that cannot be opened as lost, and keeps it for a key that comes back', async () => {
    const id = await saved({ user: 'u', password: SECRET })
    const path = join(folder.dir, 'secrets.key')
    const key = readFileSync(path)
    writeFileSync(path, Buffer.alloc(32, 1))
    const registry = await reopen()
    expect(registry.lostSecrets()).toEqual(['C1'])
    expect(registry.list().cameras[0]?.hasPassword).toBe(false)
    await saved({ id, user: 'u', name: 'Renamed' })
    expect(source(id)).toBe('rtsp://u:@10.0.0.1/live')
    writeFileSync(path, key)
    await reopen()
    expect(it_.registry.lostSecrets()).toEqual([])
    expect(source(id)).toContain('s3c%40')
  })

  it('refuses a password that it cannot seal, and nothing else', async () => {
    writeFileSync(join(folder.dir, 'secrets.key'), 'broken')
    await reopen()
    expect(await save({ password: 'p' })).toEqual({
      status: 'refused',
      reason: 'secrets-unavailable',
    })
    expect(await save()).toMatchObject({ status: 'done' })
  })

  it('gives the source of a draft with the stored password, whatever else is wrong', async () => {
    const id = await saved({ user: 'u', password: 'kept' })
    const { registry } = it_
    expect(registry.draftSource(draft({ id, user: 'u', code: '', url: 'rtsp://h/2' }))).toEqual({
      status: 'done',
      source: { url: 'rtsp://u:kept@h/2', transport: 'tcp' },
    })
    expect(registry.draftSource(draft({ url: 'h' }))).toEqual({
      status: 'invalid',
      issues: [{ field: 'url', reason: 'url-scheme', value: 'h' }],
    })
    expect(registry.sourceUrl('nobody', 'main')).toBeNull()
  })
})

describe('remove, setEnabled', () => {
  const three = () => Promise.all(['A', 'B', 'C', 'D'].map((code) => saved({ code })))

  it('puts cameras back where they were', async () => {
    const [a = '', , c = ''] = await three()
    const removed = await it_.registry.remove([c, a, 'nobody'])
    expect(codes()).toEqual(['B', 'D'])
    if (removed.status !== 'done') throw new Error()
    expect(await it_.registry.undoRemove(removed.undo)).toEqual({ status: 'done' })
    expect(codes()).toEqual(['A', 'B', 'C', 'D'])
    const again = await it_.registry.undoRemove(removed.undo)
    expect(again).toEqual({ status: 'refused', reason: 'undo-expired' })
    expect(await it_.registry.remove(['nobody'])).toMatchObject({ reason: 'not-found' })
  })

  it('does not put back a camera whose code is taken, until it is free', async () => {
    const [a = ''] = await three()
    const removed = await it_.registry.remove([a])
    if (removed.status !== 'done') throw new Error()
    const id = await saved({ code: 'a' })
    const refused = { status: 'refused', reason: 'code-taken', detail: 'A' }
    expect(await it_.registry.undoRemove(removed.undo)).toEqual(refused)
    await it_.registry.remove([id])
    expect(await it_.registry.undoRemove(removed.undo)).toEqual({ status: 'done' })
    expect(codes()).toEqual(['A', 'B', 'C', 'D'])
  })

  it('switches cameras off and on', async () => {
    const [a = '', b = ''] = await three()
    await it_.registry.setEnabled({ ids: [a, b], enabled: false })
    const enabled = it_.registry.list().cameras.map((camera) => camera.enabled)
    expect(enabled).toEqual([false, false, true, true])
    const reply = await it_.registry.setEnabled({ ids: ['x'], enabled: true })
    expect(reply).toMatchObject({ reason: 'not-found' })
  })
})
