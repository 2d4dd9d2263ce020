import type { StreamReason } from '../../../preload/contract'
import { answerTo, type Login } from '../../forwarding'
import type { Account } from '../../streams'
import { down, type Finding } from './finding'

export interface Asked {
  status: number
  /** `WWW-Authenticate`, each of them. */
  challenges: string[]
}

/** Signs what a camera wants signed. Asks at the account's door first: cameras lock accounts. */
export class Signer {
  private answer: ((method: string, url: string) => string) | null = null
  private tried = false

  constructor(
    private login: Login | null,
    private account: Account,
  ) {}

  /** A header, or none. */
  headers(method: string, url: string): string[] {
    return this.answer ? [`Authorization: ${this.answer(method, url)}`] : []
  }

  /**
   * What to do about an answer: 'again' with what `headers` says now, 'go on', or it is over.
   * @param asked a reason when no answer came
   */
  hear(asked: Asked | StreamReason): 'again' | 'go on' | Finding {
    if (typeof asked === 'string') {
      if (this.tried) this.account.undecided()
      return down(asked)
    }
    const { status, challenges } = asked
    const stale = challenges.some((each) => /stale\s*=\s*"?true/i.test(each))
    if (status === 401 && this.login && (!this.tried || stale)) return this.sign(challenges)
    if (!this.tried) return 'go on'
    if (status === 401 || status === 403) {
      this.account.refused(status === 401 ? 'bad-credentials' : 'forbidden')
      return down(status === 401 ? 'bad-credentials' : 'forbidden')
    }
    this.account.accepted()
    return 'go on'
  }

  /** However often it is signed, the camera wants it signed once more. */
  giveUp(): Finding {
    this.account.refused('bad-credentials')
    return down('bad-credentials')
  }

  private sign(challenges: string[]): 'again' | Finding {
    this.answer = this.login && answerTo(challenges, this.login)
    if (!this.answer) return down('bad-credentials')
    const held = this.tried ? null : this.account.ask()
    if (held?.reason === 'none') return { is: 'held', ms: held.ms }
    if (held) return down(held.reason)
    this.tried = true
    return 'again'
  }
}
