import { fail, ok, type Result } from '../base/result'
import type { StoredCamera } from './schema'
import type { Vault } from './vault'

/** Where passwords are announced, so that no log shows them. */
export interface SecretSink {
  add(secret: string): void
}

/** The vault with a memory: each sealed text is opened once, and what is inside is announced. */
export function createSecrets(vault: Pick<Vault, 'seal' | 'open'>, sink: SecretSink) {
  const opened = new Map<string, string | null>([['', '']])

  function remember(sealed: string, plain: string | null): string | null {
    if (plain) sink.add(plain)
    opened.set(sealed, plain)
    return plain
  }

  return {
    /** Null when it cannot be opened; empty when there is none. */
    open(sealed: string): string | null {
      const known = opened.get(sealed)
      return known === undefined ? remember(sealed, vault.open(sealed)) : known
    },
    seal(plain: string): Result<string, 'secrets-unavailable'> {
      if (!plain) return ok('')
      try {
        const sealed = vault.seal(plain)
        remember(sealed, plain)
        return ok(sealed)
      } catch {
        return fail('secrets-unavailable')
      }
    },
    announce: (plain: string) => sink.add(plain),
  }
}

export type Secrets = ReturnType<typeof createSecrets>

/** The secret of a camera after a change; an equal password keeps its sealed text. */
export function nextSecret(
  secrets: Secrets,
  previous: StoredCamera | undefined,
  password: string | undefined,
): Result<string, 'secrets-unavailable'> {
  const stored = previous?.secret ?? ''
  if (password === undefined || (stored && secrets.open(stored) === password)) return ok(stored)
  return secrets.seal(password)
}
