import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { camerasOf } from '../../preload/contract'
import { createSpawner, fetchStill, locateFfmpeg } from '../streams'
import { demoPicture, demoProgrammes, demoRegistry } from '.'

const FONT = resolve(
  'node_modules/@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
)

it('gives one picture of a camera, as large as it is shown', async () => {
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('no ffmpeg')
  const spawn = createSpawner(process.platform, null)
  const still = await fetchStill(spawn, demoPicture('demo-9', ffmpeg, FONT), Date.now)
  expect(still).toMatchObject({ codec: 'png', width: 640, height: 360 })
  const { jpeg: png } = still as { jpeg: Buffer }
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 360])
})

it('has a programme whose cameras are all there', () => {
  const [programme] = demoProgrammes(0)
  const known = new Map(demoRegistry.cameras.map(({ id, code }) => [id, code]))
  const named = (programme?.steps ?? []).flatMap((step) => [
    ...camerasOf(step),
    ...Object.values(step.substitutes).flatMap((each) =>
      each.kind === 'camera' ? [each.camera] : [],
    ),
  ])
  expect(programme?.steps).toHaveLength(6)
  expect(named.length).toBeGreaterThan(15)
  for (const { id, code } of named) expect(known.get(id)).toBe(code)
})
