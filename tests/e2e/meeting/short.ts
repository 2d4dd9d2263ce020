import type { Page } from 'playwright/test'
import { expect, type Running } from '../app'
import { PresenterPage, pageOf } from '../pages/presenter'
import { ask } from './programme'

/** The speaker's laptop, and the big screen below it on the X display. */
export const LAPTOP = { id: 1, x: 0, y: 0, width: 1366, height: 768 }
export const BIG = { id: 2, x: 0, y: 768, width: 554, height: 312 }

const NOTES = Array.from({ length: 40 }, (_, i) => `Ý thứ ${i + 1}.`).join('\n')

/** Four steps: a camera, four cameras, one with a substitute, figures. → its id */
export async function prepareShort(running: Running, seconds: number): Promise<string> {
  const { registry } = await ask<{ registry: { cameras: { id: string; code: string }[] } }>(
    ...([running, 'app', 'snapshot'] as const),
  )
  const ref = (code: string) => {
    const found = registry.cameras.find((each) => each.code === code)
    if (!found) throw new Error(`no camera ${code}`)
    return { id: found.id, code }
  }
  const cells = [0, 1, 2, 3].map((i) => ({ x: i % 2, y: Math.floor(i / 2), w: 1, h: 1 }))
  const bodies = [
    { kind: 'camera', camera: ref('P01') },
    {
      ...{ kind: 'scene', grid: { columns: 2, rows: 2, cells } },
      cells: ['P01', 'P02', 'P05', 'P06'].map(ref),
    },
    { kind: 'camera', camera: ref('P03') },
    { kind: 'figures', page: 'authorities', period: 'today' },
  ]
  const titles = ['Cổng chính', 'Bốn điểm cách ly', 'Khu B', 'Kết nối theo cơ quan']
  const name = 'Giao ban tháng'
  const { id } = await ask<{ id: string }>(running, 'programmes', 'create', { name })
  const steps = bodies.map((body, i) => ({
    ...{ id: `b${i + 1}`, title: titles[i], titled: true, notes: i === 0 ? NOTES : '' },
    ...{ seconds, body },
    substitutes: i === 2 ? { [ref('P03').id]: { kind: 'camera', camera: ref('P05') } } : {},
  }))
  const { programmes } = await programmesOf(running)
  const revision = programmes.find((each) => each.id === id)?.revision ?? 0
  const saved = { id, name, heading: '', emblem: null, steps, changedAt: 0, revision }
  expect(await ask(running, 'programmes', 'save', saved)).toEqual({ status: 'done' })
  return id
}

interface Kept {
  programmes: { id: string; revision: number; steps: { seconds: number }[] }[]
}
export const programmesOf = (running: Running) => ask<Kept>(running, 'programmes', 'state')

export const begin = (running: Running, programme: string, more: object) =>
  ask(running, 'presenter', 'start', {
    ...{ programme, from: 0, display: null, muted: true, speed: 1, auto: false },
    ...{ clockFrom: Date.UTC(2026, 10, 30, 1, 0), ...more },
  })

export async function presenterOf({ app }: Running): Promise<PresenterPage> {
  let page: Page | undefined
  const look = async () => {
    page = await pageOf(app, 'presenter')
    return page !== undefined
  }
  await expect.poll(look, { timeout: 20_000 }).toBe(true)
  return new PresenterPage(page as Page)
}
