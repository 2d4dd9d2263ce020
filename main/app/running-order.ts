import { join } from 'node:path'
import { app, shell } from 'electron'
import {
  captionTime,
  type PanelFigures,
  type PanelPeriod,
  type Programme,
  type Refused,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import { gather, orderPaper, periodsOf, picturesOf, wordsIn } from '../running-order'
import { askWhereTo, printPdf } from '../windows'
import { listName } from './list-file'
import type { MeetingDeps } from './meeting'
import { putOutside } from './outgoing'
import type { StepThumbs } from './step-thumbs'

type Saved = { status: 'done'; path: string } | Refused

const NAMES = { vi: 'chuong-trinh', en: 'running-order' }
/** Ms for all small pictures; for a document, and for each of its steps. */
const [GATHERING, PRINTING, STEP] = [30_000, 60_000, 1_000]

/** Asks where to, prints the running order there as PDF, puts it on record, and opens it. */
export async function printOrder(
  deps: MeetingDeps,
  programme: Programme | null,
  thumbs: Pick<StepThumbs, 'path'>,
): Promise<Saved> {
  if (!programme) return { status: 'refused', reason: 'not-found' }
  const { language } = deps.settings.read()
  const { canceled, filePath } = await askWhereTo({
    defaultPath: join(app.getPath('documents'), listName(NAMES[language], 'pdf')),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || !filePath) return { status: 'refused', reason: 'cancelled' }
  const [files, figures] = await Promise.all([
    gather(picturesOf(programme), (name) => thumbs.path(name), realClock, GATHERING),
    figuresOf(deps, programme),
  ])
  const pdf = await printPdf(
    orderPaper(programme, {
      ...{ language, words: wordsIn[language], files, figures },
      ...{
        pictures: new Set(Object.keys(files)),
        printed: captionTime(realClock.now()).replace(' (UTC+7)', ''),
      },
      camera: (id) => {
        const camera = deps.registries.camera(id)
        return camera && `${camera.code} ${camera.name}`.trim()
      },
    }),
    PRINTING + programme.steps.length * STEP,
  )
  if (!pdf.ok) return { status: 'refused', reason: pdf.reason }
  const failed = await putOutside(
    { operator: deps.operator, record: deps.evidence.record },
    {
      ...{ path: filePath, bytes: pdf.value, action: 'document-exported' },
      detail: { about: programme.name, programme: programme.id, format: 'pdf' },
    },
  )
  if (failed) return { status: 'refused', reason: failed }
  // Without a program for PDF it is there all the same; the page says where.
  void shell.openPath(filePath)
  return { status: 'done', path: filePath }
}

async function figuresOf({ duty }: MeetingDeps, programme: Programme) {
  const { figures } = duty.handlers().dashboard
  const known = new Map<PanelPeriod, PanelFigures>()
  for (const period of periodsOf(programme)) {
    // What could not be counted is said to be so on paper.
    const counted = await Promise.resolve(figures(period, { window: 0 })).catch(() => null)
    if (counted) known.set(period, counted as PanelFigures)
  }
  return known
}
