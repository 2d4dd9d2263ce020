/** What main takes at most. */
export const MAX_BYTES = 20 * 1024 * 1024

/** The file's bytes as base64; null when they cannot be read. */
export function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => {
      // Of an empty file Chromium 114 says only "data:".
      const [, base64 = ''] = String(reader.result).split(',')
      resolve(base64)
    }
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(file)
  })
}
