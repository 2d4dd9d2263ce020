import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { people, sign, TestStation } from './station'

// Writes, and hands over after every third text, until it is killed; tells what is on disk.
const [, , dir = ''] = process.argv
const station = new TestStation(dir)
const opened = await station.open()
const { shifts } = opened
for (let n = 0; ; n++) {
  if (!shifts.current()) await shifts.begin(people)
  const id = shifts.current()?.id ?? ''
  await shifts.write(id, { remarks: `${n}` })
  process.stdout.write(`${JSON.stringify({ id, remarks: n })}\n`)
  if (n % 3 !== 2) continue
  // Whoever has it gives it.
  const head = shifts.current()?.head ?? ''
  const other = head === 'Trần Minh' ? 'Lê Thị Hoa' : 'Trần Minh'
  const done = await sign(opened, {
    giver: { name: head, password: '' },
    receiver: { name: other, password: '' },
    next: { leader: '', head: other, crew: [other] },
  })
  appendFileSync(join(dir, 'signed.txt'), `${JSON.stringify(done)}\n`)
}
