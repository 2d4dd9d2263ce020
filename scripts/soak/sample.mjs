import { pause } from '../bench/clock.mjs'
import { inMain } from './in-main.mjs'
import { inPage } from './in-page.mjs'
import { connectionsOf, handlesOf, processesOf } from './processes.mjs'

const MB = 1024 * 1024
const SETTLE_MS = 1500

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0)

/** What can be seen from outside, at any time: memory in MB by kind, processes, handles. */
export function lightFigures(main) {
  const all = processesOf(main)
  const of = (kind) => all.filter((each) => each.kind === kind)
  const pss = (list) => sum(list.map((each) => each.pss))
  const ffmpegs = of('ffmpeg')
  return {
    'pss.all': pss(all),
    'pss.main': pss(of('main')),
    'pss.renderer': pss(of('renderer')),
    'pss.gpu': pss(of('gpu')),
    'pss.utility': pss(of('utility')),
    ...(ffmpegs.length > 0 ? { 'pss.ffmpeg': pss(ffmpegs) / ffmpegs.length } : {}),
    processes: all.length,
    ffmpegs: ffmpegs.length,
    zombies: of('zombie').length,
    threads: sum(all.map(({ threads }) => threads)),
    'handles.main': handlesOf(main).length,
    'handles.renderer': sum(of('renderer').map(({ pid }) => handlesOf(pid).length)),
    sockets: connectionsOf(main),
  }
}

/** Everything, once garbage is gone: for moments that can be compared with each other. */
export async function restFigures(app, id) {
  await app.collectGarbage()
  const counts = await app.evaluate(inMain.counts, id)
  const memory = await app.evaluate(inMain.memory)
  const contents = await app.inPage(id, inPage.contents)
  await pause(SETTLE_MS)
  return {
    ...lightFigures(app.pid),
    'main.heap': (memory.heapUsed - memory.code) / MB,
    'main.code': memory.code / MB,
    'main.buffers': memory.external / MB,
    'page.heap': counts.heap / MB,
    'page.elements': contents.shown,
    'page.nodes': counts.nodes,
    'page.listeners': counts.jsEventListeners,
    'page.documents': counts.documents,
    'players.elements': contents.elements,
    'players.tiles': contents.tiles,
    'players.viewers': contents.viewers,
  }
}
