import { parseArgs } from 'node:util'

/** → { path, lang, fingerprint }; null for words that make no sense. */
export function verifyOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      ...{ args, allowPositionals: true },
      options: {
        lang: { type: 'string', default: 'vi' },
        fingerprint: { type: 'string' },
      },
    })
    const [path, ...more] = positionals
    const { lang, fingerprint } = values
    const known = ['vi', 'en'].includes(lang) && (fingerprint === undefined || isHash(fingerprint))
    return path && more.length === 0 && known ? { path, lang, fingerprint } : null
  } catch {
    return null
  }
}

const isHash = (text) => /^[0-9a-f]{64}$/i.test(text.replace(/[\s:-]/g, ''))
