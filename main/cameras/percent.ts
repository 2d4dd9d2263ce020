/** Encodes everything but unreserved characters: what `encodeURIComponent` leaves (`'` above all)
 * has a meaning in quotes. */
export const encodeStrict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${hex(char.charCodeAt(0))}`)

/** Decodes what is validly encoded and leaves the rest, as in a password typed raw: `50%`. */
export const decodeLenient = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/** A path or query as typed, made safe: valid encodings stay, the rest is encoded as needed. */
export const encodeTail = (text: string) =>
  text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^a-z0-9\-._~:/?#[\]@!$&()*+,;=%]/giu, encodeStrict)

const hex = (code: number) => code.toString(16).toUpperCase()
