import { afterEach, beforeEach, expect, it } from 'vitest'
import { draft, registryIn, tempFolder } from './fixture'
import { onvifAddress } from './onvif'

it.each([
  ['', ''],
  ['10.0.0.12', 'http://10.0.0.12/onvif/device_service'],
  [' 10.0.0.12:8000 ', 'http://10.0.0.12:8000/onvif/device_service'],
  ['cam.local:8080/onvif/services', 'http://cam.local:8080/onvif/services'],
  ['https://10.0.0.12/', 'https://10.0.0.12/onvif/device_service'],
  ['http://10.0.0.12:80/onvif/device_service', 'http://10.0.0.12/onvif/device_service'],
  ['http://[fe80::1]:8000', 'http://[fe80::1]:8000/onvif/device_service'],
])('%s is %s', (typed, whole) => expect(onvifAddress(typed)).toEqual({ ok: true, value: whole }))

it.each([
  ['rtsp://10.0.0.12/live', 'onvif-invalid'],
  ['10.0.0.12:99999', 'onvif-invalid'],
  ['không phải địa chỉ?', 'onvif-invalid'],
  ['http://admin:s3cret@10.0.0.12', 'onvif-login'],
  ['admin:s3cret@10.0.0.12:8000', 'onvif-login'],
])('%s: %s', (typed, reason) => expect(onvifAddress(typed)).toMatchObject({ ok: false, reason }))

const folder = { dir: '', remove: () => {} }
beforeEach(() => {
  Object.assign(folder, tempFolder())
})
afterEach(() => folder.remove())

const WHOLE = 'http://10.0.0.1:8000/onvif/device_service'

it('is kept by a draft and a file that say nothing of it, and goes through a file and back', async () => {
  const { registry } = await registryIn(folder.dir)
  const saved = await registry.save(draft({ onvif: '10.0.0.1:8000' }))
  const id = saved.status === 'done' ? saved.id : ''
  const onvif = () => registry.list().cameras.map((camera) => camera.onvif)
  await registry.save(draft({ id, name: 'Tên mới' }))
  await registry.importFile(Buffer.from('code,name,url\nC1,Tên khác,rtsp://h/1\n'), 'list.csv')
  expect(onvif()).toEqual([WHOLE])
  const file = Buffer.from(registry.exportCsv())
  await registry.save(draft({ id, onvif: '' }))
  expect(onvif()).toEqual([''])
  expect(await registry.importFile(file, 'list.csv')).toMatchObject({ ok: true })
  expect(onvif()).toEqual([WHOLE])
  expect(await registry.previewImport({ file: 'a', bytes: file })).toMatchObject({
    cameras: { same: 1 },
  })
})

it('shows no password where it is refused', async () => {
  const { registry } = await registryIn(folder.dir)
  const reply = await registry.save(draft({ onvif: 'http://admin:s3cret@10.0.0.1' }))
  expect(reply).toMatchObject({
    status: 'invalid',
    issues: [{ field: 'onvif', reason: 'onvif-login' }],
  })
  expect(JSON.stringify(reply)).not.toContain('s3cret')
})
