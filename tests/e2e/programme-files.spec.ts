import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cameras, startCameras } from '../cameras/server'
import { expect, type Running, test } from './app'
import { ask } from './meeting/programme'
import { AuditPage } from './pages/audit'
import { BackupPage } from './pages/backup'

type StillId = string

interface Programme {
  id: string
  name: string
  emblem: StillId | null
  steps: object[]
}

let cameras: Cameras
test.beforeAll(async () => {
  cameras = await startCameras([
    { path: '/blue', width: 640, height: 360, fps: 12, codec: 'h264', pattern: 'blue' },
  ])
})
test.afterAll(() => cameras.stop())

/** What main's own dialogues answer. */
const choose = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

const programmesOf = async (running: Running) => {
  const { programmes } = await ask<{ programmes: Programme[] }>(running, 'programmes', 'state')
  return programmes
}

/** A still as the page reads it: its hash is its name. */
async function expectServed({ page }: Running, still: StillId): Promise<number> {
  const { status, bytes } = await page.evaluate(async (name) => {
    const reply = await fetch(`/files/stills/${name}`)
    return { status: reply.status, bytes: [...new Uint8Array(await reply.arrayBuffer())] }
  }, still)
  expect(status).toBe(200)
  const hash = createHash('sha256').update(Buffer.from(bytes)).digest('hex')
  expect(`${hash}${still.slice(64)}`).toBe(still)
  return bytes.length
}

test('a programme goes to another station with its pictures, in its file and in a backup @presenter', async ({
  start,
  folder,
}) => {
  const csv = join(folder, 'cameras.csv')
  writeFileSync(csv, `code,name,url\nC1,Cổng,${cameras.url('/blue')}\n`)
  const photo = join(folder, 'anh.jpg')
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=800x600', '-frames:v', '1'],
    ...['-metadata', 'comment=10.9468N', '-y', photo],
  ])
  const file = join(folder, 'hop.vgtrinh')
  const backup = join(folder, 'all.vgbackup')
  // A picture that no programme shows any more goes at a start.
  const [profile, other] = [join(folder, 'profile'), join(folder, 'other')]
  mkdirSync(join(profile, 'stills'), { recursive: true })
  writeFileSync(join(profile, 'stills', `${'0'.repeat(64)}.jpg`), 'x')
  const first = await start(['--import', csv, '--layout', '1'])
  await expect(first.page.getByTestId('app-menu')).toBeVisible()
  const stills: StillId[] = []

  await test.step('one is made, with a picture of a file and one of a camera', async () => {
    expect(readdirSync(join(profile, 'stills'))).toEqual([])
    await ask(first, 'app', 'enterDemo')
    // The demo has one of its own; what was typed in it is kept, though it is left meanwhile.
    const [example] = await programmesOf(first)
    expect(example?.id).toBe('p-demo')
    await ask(first, 'app', 'leaveDemo')
    expect(await programmesOf(first)).toEqual([])
    expect(await ask(first, 'programmes', 'save', { ...example, heading: 'Gõ dở' })).toEqual({
      status: 'done',
    })
    await choose(first, photo)
    const chosen = await ask<{ still: StillId }>(first, 'programmes', 'chooseStill')
    await expectServed(first, chosen.still)
    const { registry } = await ask<{ registry: { cameras: { id: string }[] } }>(
      ...([first, 'app', 'snapshot'] as const),
    )
    const camera = registry.cameras[0]?.id ?? ''
    const areas = [{ x: 0, y: 0, width: 0.5, height: 1, look: 'solid' }]
    await ask(first, 'privacy', 'set', { camera, areas })
    const taken = await ask<{ still: StillId }>(first, 'programmes', 'stillOf', { camera })
    await expectServed(first, taken.still)
    const colourAt = (x: number) =>
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-i', join(first.dataDir, 'stills', taken.still)],
        ...['-vf', `crop=200:200:${x}:80,scale=1:1:flags=area,format=rgb24`, '-f', 'rawvideo', '-'],
      ])
    expect(colourAt(400)[2]).toBeGreaterThan(150)
    // What may not be seen is on it as little as anywhere.
    expect(colourAt(60)[2]).toBeLessThan(100)
    stills.push(chosen.still, taken.still)
    const created = await ask<{ id: string }>(first, 'programmes', 'create', { name: 'Họp tỉnh' })
    const [programme] = await programmesOf(first)
    const step = { titled: true, notes: 'Chào', seconds: 30 }
    const steps = [
      {
        ...step,
        id: '1',
        title: 'Ảnh',
        body: { kind: 'still', still: chosen.still },
        substitutes: {},
      },
      {
        ...{
          ...step,
          id: '2',
          title: 'Cổng',
          body: { kind: 'camera', camera: { id: camera, code: '' } },
        },
        substitutes: { [camera]: { kind: 'still', still: taken.still } },
      },
    ]
    const save = { ...programme, id: created.id, emblem: chosen.still, steps }
    expect(await ask(first, 'programmes', 'save', save)).toEqual({ status: 'done' })
    expect(await ask(first, 'programmes', 'save', save)).toMatchObject({
      reason: 'changed-meanwhile',
    })
  })

  await test.step('nothing else can be read by that way', async () => {
    for (const name of [
      '../data/programmes.json',
      '%2e%2e/data/programmes.json',
      `${stills[0]}.tmp`,
    ])
      expect(
        await first.page.evaluate(
          async (path) => (await fetch(path)).status,
          `/files/stills/${name}`,
        ),
      ).toBe(404)
  })

  await test.step('it leaves in one file, on record, and the station in a backup', async () => {
    const [{ id = '' } = {}] = await programmesOf(first)
    await choose(first, file)
    expect(await ask(first, 'programmes', 'exportFile', id)).toEqual({ status: 'done', path: file })
    const audit = new AuditPage(first.page)
    await audit.open()
    await expect(audit.rows('document-exported')).toHaveCount(1)
    await expect(audit.rows('programme-changed')).toHaveCount(2)
    const page = new BackupPage(first.page, first.app)
    await page.open()
    await page.make(backup, '')
    await first.quit()
  })

  await test.step('a restored station shows it, and takes it out of its file', async () => {
    const restored = await start(['--data-dir', other, '--restore', backup, '--layout', '1'])
    await expect(restored.page.getByTestId('app-menu')).toBeVisible()
    const [programme] = await programmesOf(restored)
    expect(programme?.name).toBe('Họp tỉnh')
    for (const still of stills) await expectServed(restored, still)
    const id = programme?.id ?? ''
    await ask(restored, 'programmes', 'remove', id)
    await ask(restored, 'programmes', 'undo')
    await ask(restored, 'programmes', 'remove', id)
    expect(readdirSync(join(other, 'stills')).sort()).toEqual([...stills].sort())
    for (const still of stills) rmSync(join(other, 'stills', still))
    await choose(restored, file)
    const preview = await ask<{ token: string }>(restored, 'programmes', 'chooseFile')
    expect(preview).toMatchObject({ name: 'Họp tỉnh', steps: 2, stills: 2, missing: [] })
    expect(await programmesOf(restored)).toEqual([])
    await ask(restored, 'programmes', 'commitFile', preview.token)
    const [taken] = await programmesOf(restored)
    expect(taken).toMatchObject({ name: 'Họp tỉnh', emblem: stills[0] })
    expect(taken?.steps[1]).toMatchObject({ body: { camera: { code: 'C1' } } })
    for (const still of stills) await expectServed(restored, still)
  })
})
