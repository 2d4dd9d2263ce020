import { realClock } from '../../base/clock'
import { accountsHandlers } from '../handlers'
import { openAccounts } from '../open'

// A process of its own, to be killed by a test: changer.mjs FOLDER LOGIN OLD. Changes the password
// again and again, and prints each one once main said that it was changed.
const [dir = '', login = '', first = ''] = process.argv.slice(2)
const { accounts } = await openAccounts({ dir, clock: realClock, singleUser: false, quiet: true })
await accounts.signIn({ login }, first)
const calls = accountsHandlers(accounts)
let old = first
for (let i = 0; ; i++) {
  const next = `mat-khau-thu-${i}`
  const { status } = await calls.changePassword({ old, next }, { window: 1 })
  if (status !== 'done') break
  old = next
  console.log(next)
}
