import { createHash } from 'node:crypto'
import { markup } from '../../base/markup'

const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss'
const SOAP = 'http://www.w3.org/2003/05/soap-envelope'

export const escaped = (text: string) => markup`${text}`.text

/** @param header markup, such as `usernameToken` */
export const envelope = (body: string, header = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${SOAP}"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`

export interface TokenParts {
  user: string
  password: string
  nonce: Buffer
  /** Of the device's clock: it refuses what is too old or from the future. */
  created: Date
}

/** WS-UsernameToken: Base64(SHA-1(nonce + created + password)); the password itself is not sent. */
export function usernameToken({ user, password, nonce, created }: TokenParts): string {
  const at = created.toISOString()
  const digest = createHash('sha1').update(nonce).update(at).update(password).digest('base64')
  return `<Security s:mustUnderstand="1" xmlns="${OASIS}-wssecurity-secext-1.0.xsd"><UsernameToken><Username>${escaped(user)}</Username><Password Type="${OASIS}-username-token-profile-1.0#PasswordDigest">${digest}</Password><Nonce EncodingType="${OASIS}-soap-message-security-1.0#Base64Binary">${nonce.toString('base64')}</Nonce><Created xmlns="${OASIS}-wssecurity-utility-1.0.xsd">${at}</Created></UsernameToken></Security>`
}
