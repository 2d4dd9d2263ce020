import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Point {
  x: number
  y: number
}

/** The pointer of an X display (`:99`) drags from one place of the screen to another. */
export async function dragOn(display: string, from: Point, to: Point): Promise<void> {
  const places = [from.x, from.y, to.x, to.y].map((each) => String(Math.round(each)))
  const env = { ...process.env, DISPLAY: display }
  await run('python3', [join(__dirname, 'pointer.py'), ...places], { env, timeout: 20_000 })
}
