import { type AccountRefusal, MIN_PASSWORD } from '../../preload/contract'

/** Why nobody should have this password; null when it will do. */
export function weakness(password: string, login: string): AccountRefusal | null {
  if ([...password].length < MIN_PASSWORD) return 'password-short'
  const plain = password.trim().toLowerCase()
  if (plain === '' || plain === login || new Set(plain).size < 3) return 'password-login'
  return null
}
