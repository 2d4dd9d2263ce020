import {
  barsOf,
  camerasOf,
  isTimed,
  type Language,
  OTHERS,
  type PanelFigures,
  type PanelPeriod,
  type ProgrammeStep,
  type StageChart,
  stageChart,
} from '../../preload/contract'
import { type Markup, markup } from '../base/markup'
import type { OrderWords } from './words'

export interface StepFacts {
  language: Language
  words: OrderWords
  /** Code and name; null for one that is no longer registered. */
  camera(id: string): string | null
  /** Those of `picturesOf` that there are. */
  pictures: ReadonlySet<string>
  figures: ReadonlyMap<PanelPeriod, PanelFigures>
}

type Facts = StepFacts

/** What a step shows, as a picture of 16:9. */
export function pictureOf({ body }: Pick<ProgrammeStep, 'body'>, facts: Facts): Markup {
  switch (body.kind) {
    case 'camera':
      return still(`camera/${body.camera.id}`, facts, 'cover')
    case 'still':
      return still(`still/${body.still}`, facts, 'contain')
    case 'bookmark':
      return still(`bookmark/${body.bookmark}`, facts, 'contain')
    case 'scene': {
      const { grid, cells } = body
      const cell = ({ x, y, w, h }: (typeof grid.cells)[number], i: number) => {
        const camera = cells[i]
        const area = `${y + 1} / ${x + 1} / span ${h} / span ${w}`
        const name = `camera/${camera?.id}`
        return markup`<div style="grid-area: ${area}">${
          camera && facts.pictures.has(name) && markup`<img class="cover" src="${name}" alt="">`
        }</div>`
      }
      return markup`<div class="shown grid" style="grid-template: repeat(${grid.rows}, 1fr) / repeat(${grid.columns}, 1fr)">${grid.cells.map(cell)}</div>`
    }
    case 'figures': {
      const figures = facts.figures.get(body.period)
      if (!figures) return missing(facts.words.empty)
      return chart(stageChart(body.page, figures, 8), facts)
    }
  }
}

const missing = (words: string) => markup`<div class="shown missing">${words}</div>`

const still = (name: string, { pictures, words }: Facts, fit: 'cover' | 'contain') =>
  pictures.has(name)
    ? markup`<div class="shown"><img class="${fit}" src="${name}" alt=""></div>`
    : missing(words.noPicture)

function chart(drawn: StageChart, { words, language }: Facts): Markup {
  const { rows, figure, of, percent } = drawn
  if (figure === null || rows.length === 0) return missing(words.empty)
  const bars = barsOf(drawn)
  const named = ({ code, name }: StageChart['rows'][number]) =>
    code === OTHERS ? words.others : name[language] || words.unknown
  const big = percent ? `${Math.floor(figure * 10) / 10}%` : `${figure}`
  return markup`<div class="shown chart"><div class="big">${language === 'vi' ? big.replace('.', ',') : big}${of !== null && markup`<small>/${of}</small>`}</div>
<div class="bars">${rows.map(
    (row, i) => markup`<div class="line"><span>${named(row)}</span>
<i><u style="width: ${share(bars[i]?.all)}"></u><b style="width: ${share(bars[i]?.done)}"></b></i><em>${written(row, drawn)}</em></div>`,
  )}</div></div>`
}

const written = ({ done, all }: StageChart['rows'][number], { percent, of }: StageChart) => {
  if (percent) return all > 0 ? `${Math.floor((100 * done) / all)}%` : '–'
  return of === null ? `${all}` : `${done}/${all}`
}

const share = (part = 0) => `${Math.round(part * 1000) / 10}%`

/** What kind of step it is, and of what. */
export function aboutOf({ body }: Pick<ProgrammeStep, 'body'>, facts: Facts): string {
  const { words } = facts
  const kind = words.kinds[body.kind]
  if (body.kind === 'figures') {
    const page = `${kind}: ${words.figures[body.page]}`
    return isTimed(body.page) ? `${page}, ${words.periods[body.period]}` : page
  }
  const cameras = camerasOf({ body }).map((camera) => nameOf(camera, facts))
  return cameras.length > 0 ? `${kind}: ${cameras.join('; ')}` : kind
}

const nameOf = ({ id, code }: { id: string; code: string }, { camera, words }: Facts) =>
  camera(id) ?? words.gone(code)

/** What stands in when a camera fails, a line each. */
export const substitutesOf = (
  step: Pick<ProgrammeStep, 'body' | 'substitutes'>,
  facts: Facts,
): string[] =>
  camerasOf(step).flatMap((camera) => {
    const by = step.substitutes[camera.id]
    if (!by) return []
    const other = by.kind === 'camera' ? nameOf(by.camera, facts) : facts.words.picture
    return facts.words.instead(camera.code, other)
  })
