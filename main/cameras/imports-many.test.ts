import { afterEach, beforeEach, expect, it } from 'vitest'
import { registryIn, tempFolder } from './fixture'

const folder = { dir: '', remove: () => {} }
beforeEach(() => void Object.assign(folder, tempFolder()))
afterEach(() => folder.remove())

it('previews and commits 5,000 lines with under 3 s of work', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => {
    const address = `rtsp://10.${n >> 8}.${n & 255}.1:554/Streaming/Channels/`
    return `CAM-${n},"Hành lang tầng ${n}, phía tây",CS-${n % 400},Cơ sở ${n % 400},Sở Y tế,Quy Nhơn,Hành lang,${address}101,${address}102,admin,"p@:/%' ${n}",tcp,1,`
  })
  const header =
    'code,name,facility,facility_name,authority,district,place,url,sub_url,user,password,transport,enabled,note'
  const bytes = Buffer.from([header, ...lines].join('\r\n'))
  const { registry } = await registryIn(folder.dir)
  const run = async () => {
    // The processor's time: what else the machine does meanwhile is no matter.
    const began = process.cpuUsage()
    const reply = await registry.previewImport({ file: 'f.csv', bytes })
    if (reply.status !== 'done') throw new Error(reply.reason)
    expect(reply.issues).toEqual([])
    const { reply: done } = await registry.commitImport({ token: reply.token, mode: 'all' })
    const { user, system } = process.cpuUsage(began)
    return { done, ms: (user + system) / 1000 }
  }
  const first = await run()
  const second = await run()
  console.info(`5,000 lines: new ${first.ms.toFixed()} ms, again ${second.ms.toFixed()} ms`)
  expect(first.done).toMatchObject({ created: 5000 })
  expect(second.done).toMatchObject({ created: 0, updated: 0 })
  expect(Math.max(first.ms, second.ms)).toBeLessThan(3000)
  expect(registry.list().cameras).toHaveLength(5000)
}, 20_000)
