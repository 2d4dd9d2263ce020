import type { Bookmark, EvidenceFile, View } from '../../../preload/contract'

/** What can be looked at of one camera. */
export interface Shot {
  /** Of the still, or of the film that is played. */
  file: EvidenceFile
  type: 'still' | 'clip'
  view: View | undefined
}

/** Where the page finds a file. */
export const addressOf = (id: string, name: string) => `/files/evidence/${id}/${name}`

const rank = ({ type, quality }: EvidenceFile) =>
  (type === 'still' ? 0 : 1) + (quality === 'sub' ? 0.5 : 0)

/** Camera by camera, stills first. A clip that has a rendition is played as that. */
export function shotsOf({ views, files }: Bookmark): Shot[] {
  const place = (camera: string) => {
    const at = views.findIndex((view) => view.camera === camera)
    return at < 0 ? views.length : at
  }
  return files
    .filter((file) => file.type !== 'clip' || !files.some((other) => plays(other, file)))
    .sort((a, b) => place(a.camera) - place(b.camera) || rank(a) - rank(b))
    .map((file) => ({
      ...{ file, type: file.type === 'still' ? 'still' : 'clip' },
      view: views.find((view) => view.camera === file.camera),
    }))
}

/** Whether one file is the other made to be seen. */
const plays = (rendition: EvidenceFile, { camera, quality, from }: EvidenceFile) =>
  rendition.type === 'rendition' &&
  rendition.camera === camera &&
  rendition.quality === quality &&
  rendition.from === from

/** Seconds from the beginning of a film to the key press. */
export const momentIn = ({ from, to, moment }: EvidenceFile): number =>
  Math.max(0, Math.min(to, moment) - from) / 1000
