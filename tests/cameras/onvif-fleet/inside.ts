import { execFileSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type FleetPlan, openFleet } from './fleet'

/**
 * The fleet in a network namespace of its own. Lines of JSON on stdin: `{ device, addresses, … }`
 * once our end of the line is there, then `{ failures: NAME }`. Ends when stdin ends, and the
 * namespace with it.
 */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const next = async () => {
  const { value, done } = await lines.next()
  return done ? null : JSON.parse(value)
}
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`)

function configure({ device, addresses }: FleetPlan & { device: string }): void {
  const ip = (...args: string[]) => execFileSync('ip', args)
  ip('link', 'set', 'lo', 'up')
  for (const address of addresses) ip('addr', 'add', `${address}/24`, 'dev', device)
  ip('link', 'set', device, 'up')
  ip('route', 'add', '239.0.0.0/8', 'dev', device)
}

async function run(): Promise<void> {
  const plan = await next()
  configure(plan)
  const fleet = await openFleet({ ...plan, network: plan.addresses[0] })
  say({ devices: fleet.devices })
  for (let asked = await next(); asked; asked = await next())
    say({ failures: fleet.failures(asked.failures) })
  process.exit(0)
}

void run()
