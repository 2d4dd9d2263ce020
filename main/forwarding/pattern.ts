/** What stands for a camera in an address. */
export interface Named {
  camera: string
  facility: string
}

/** Fills in `{camera}` and `{facility}`; anything else in braces stays as it is. */
export const filled = (pattern: string, { camera, facility }: Named): string =>
  pattern.replaceAll('{camera}', () => slug(camera)).replaceAll('{facility}', () => slug(facility))

/** A code as part of a path: plain letters, digits, `.`, `_`, `-`; `0` for one without any. */
export const slug = (code: string): string =>
  code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^a-z0-9._-]+/gi, '-')
    .replace(/^-+|-+$/g, '') || '0'
