import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Running } from '../app'
import { MarkBar } from '../pages/mark-bar'
import { WallPage } from '../pages/wall'
import { PRIVATE_AREA } from './cameras'

type Reply = Record<string, unknown>
type Bridge = { vongGac: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> }

/** Calls main as a page of the product does. */
export const ask = <R = Reply>(
  { page }: Pick<Running, 'page'>,
  feature: string,
  name: string,
  input?: unknown,
): Promise<R> =>
  page.evaluate(
    ([feature, name, input]) =>
      (window as unknown as Bridge).vongGac[feature as string]?.[name as string]?.(
        input,
      ) as Promise<R>,
    [feature, name, input] as const,
  )

/** What the programme is called, on the neutral card too. */
export const HEADING = 'Hội nghị Ban Chỉ đạo tỉnh'
/** The colour of the still. */
export const STILL = [176, 64, 176] as const

interface Ids {
  /** Of camera 1…6. */
  ref(camera: number): { id: string; code: string }
}

async function idsOf(running: Running): Promise<Ids> {
  const { registry } = await ask<{ registry: { cameras: { id: string; code: string }[] } }>(
    running,
    'app',
    'snapshot',
  )
  return {
    ref: (camera) => {
      const found = registry.cameras.find(({ code }) => code === `P0${camera}`)
      if (!found) throw new Error(`no camera ${camera}`)
      return { id: found.id, code: found.code }
    },
  }
}

/** A breach on camera 1, marked by keys. → its id */
async function breach(running: Running): Promise<string> {
  const { page } = running
  const [wall, bar] = [new WallPage(page), new MarkBar(page)]
  await wall.of('P01').focus()
  await page.keyboard.press('m')
  await expect(bar.filter).toBeFocused()
  await page.keyboard.type('tu tap')
  await page.keyboard.press('Enter')
  await expect(bar.root).toHaveCount(0)
  const query = { filter: {}, offset: 0, limit: 10 }
  const still = async () => {
    const { items } = await ask<{ items: { id: string; files: { type: string }[] }[] }>(
      running,
      'bookmarks',
      'list',
      query,
    )
    const [first] = items
    return first?.files.some(({ type }) => type === 'still') ? first.id : ''
  }
  await expect.poll(still, { timeout: 40_000 }).not.toBe('')
  return still()
}

/** Of one colour, which no camera has. → its id */
async function stillFile(running: Running, folder: string): Promise<string> {
  const path = join(folder, 'anh.png')
  const colour = `0x${STILL.map((each) => each.toString(16)).join('')}`
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `color=${colour}:size=1280x720`],
    ...['-frames:v', '1', '-y', path],
  ])
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  const { still } = await ask<{ still: string }>(running, 'programmes', 'chooseStill')
  return still
}

/** Where what is shown. Steps are counted from 1. */
export const STEPS = [
  ...['Kết nối theo cơ quan', 'Cổng chính', 'Bốn điểm', 'Sơ đồ', 'Vụ tụ tập'],
  ...['Khu B', 'Toàn cảnh', 'Xin cảm ơn'],
]

/** Areas on cameras 1 and 2, a breach, a still, and a programme of eight steps. → its id */
export async function prepareProgramme(running: Running, folder: string): Promise<string> {
  const { ref } = await idsOf(running)
  const areas = (look: 'blur' | 'solid') => [{ ...PRIVATE_AREA, look }]
  for (const [camera, look] of [
    [1, 'blur'],
    [2, 'solid'],
  ] as const)
    expect(
      await ask(running, 'privacy', 'set', { camera: ref(camera).id, areas: areas(look) }),
    ).toEqual({ status: 'done' })
  const bookmark = await breach(running)
  const still = await stillFile(running, folder)
  const four = { columns: 2, rows: 2, cells: quarters() }
  const scene = (...cameras: number[]) => ({ kind: 'scene', grid: four, cells: cameras.map(ref) })
  const bodies = [
    { kind: 'figures', page: 'authorities', period: 'today' },
    { kind: 'camera', camera: ref(1) },
    scene(1, 2, 3, 4),
    { kind: 'still', still },
    { kind: 'bookmark', bookmark },
    { kind: 'camera', camera: ref(3) },
    scene(4, 6, 1, 2),
    { kind: 'camera', camera: ref(2) },
  ]
  const substitutes: Record<number, object> = {
    5: { [ref(3).id]: { kind: 'camera', camera: ref(5) } },
    6: { [ref(6).id]: { kind: 'still', still } },
  }
  const created = await ask(running, 'programmes', 'create', { name: 'Giao ban tháng' })
  const { id = '' } = created as { id?: string }
  const steps = bodies.map((body, i) => ({
    ...{ id: `b${i + 1}`, title: STEPS[i], titled: i !== 3, notes: `Lời dẫn ${i + 1}` },
    ...{ seconds: 60, body, substitutes: substitutes[i] ?? {} },
  }))
  const programme = { id, name: 'Giao ban tháng', heading: HEADING, emblem: null, steps }
  const saved = { ...programme, changedAt: 0, revision: 0 }
  const { programmes } = await ask<{ programmes: { id: string; revision: number }[] }>(
    running,
    'programmes',
    'state',
  )
  const revision = programmes.find((each) => each.id === id)?.revision ?? 0
  expect(await ask(running, 'programmes', 'save', { ...saved, revision })).toEqual({
    status: 'done',
  })
  return id
}

const quarters = () => [0, 1, 2, 3].map((i) => ({ x: i % 2, y: Math.floor(i / 2), w: 1, h: 1 }))
