import type { EvidenceFile, Quality, View } from '../../preload/contract'

const ENDING: Record<EvidenceFile['type'], string> = {
  ...{ still: 'jpg', clip: 'mp4', rendition: 'mp4' },
}

/**
 * Such as `clip-2-CAM-07-main.mp4`: plain ASCII, whatever a camera is called.
 * @param number of the view, from 1: codes may be alike once they are plain
 */
export function fileName(
  type: EvidenceFile['type'],
  quality: Quality,
  { code }: Pick<View, 'code'>,
  number: number,
): string {
  const plain = code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-|-$/g, '')
  return `${[type, number, plain, quality].filter(Boolean).join('-')}.${ENDING[type]}`
}
