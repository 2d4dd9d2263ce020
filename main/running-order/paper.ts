import type { Programme } from '../../preload/contract'
import { type Markup, markup, type Paper, paper } from '../base/markup'
import { aboutOf, pictureOf, type StepFacts, substitutesOf } from './step'
import { STYLE } from './style'
import { beginnings, lasting } from './times'

export interface OrderFacts extends StepFacts {
  /** In words. */
  printed: string
  /** Where each picture lies, by its name. */
  files: Record<string, string>
}

/** The running order, for who speaks and who works the machine: steps with times, pictures, notes. */
export function orderPaper(programme: Programme, facts: OrderFacts): Paper {
  const { language, words, files, printed } = facts
  const { name, heading, steps, emblem } = programme
  const begin = beginnings(steps)
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const about = [
    words.steps(steps.length),
    total > 0 ? words.lasts(lasting(total)) : words.noTimes,
    words.printed(printed),
  ]
  const sign = emblem && facts.pictures.has(`still/${emblem}`)
  const body = markup`<header>${sign && markup`<img src="still/${emblem}" alt="">`}<div>
<p class="kind">${words.title}</p><h1>${heading || name}</h1>${heading && heading !== name && markup`<p>${name}</p>`}<p>${about.join(' · ')}</p></div></header>
<table><thead><tr><th>${words.columns.number}</th><th>${words.columns.time}</th><th>${words.columns.shown}</th><th>${words.columns.notes}</th></tr></thead>
<tbody>${steps.map((step, i) => row(step, i, begin[i] ?? 0, facts))}</tbody></table>`
  return {
    html: paper(language, name, STYLE, body),
    files,
    header: headerOf(heading || name, words.page),
  }
}

type Step = Programme['steps'][number]

function row(step: Step, i: number, begin: number, facts: OrderFacts): Markup {
  const { words } = facts
  const time =
    step.seconds > 0
      ? markup`<b>${lasting(step.seconds)}</b><br>${words.from(lasting(begin))}`
      : markup`${words.untimed}<br>${words.from(lasting(begin))}`
  const instead = substitutesOf(step, facts)
  const notes = step.notes.split('\n')
  return markup`<tr><td class="number">${i + 1}</td><td class="time">${time}</td><td>${pictureOf(step, facts)}</td>
<td class="words"><h2>${step.title || words.noTitle}</h2><p class="about">${aboutOf(step, facts)}</p>${
    step.notes &&
    markup`<p class="notes">${notes.map((line, n) => [n > 0 && markup`<br>`, line])}</p>`
  }${instead.map((line) => markup`<p class="instead">${line}</p>`)}</td></tr>`
}

/** Chromium draws it in a document of its own, where only inline styles hold. */
const headerOf = (name: string, page: string): string =>
  markup`<div style="display: flex; justify-content: space-between; width: 100%; padding: 0 12mm; color: #444; font: 7.5pt sans-serif"><span>${name}</span><span>${page} <span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`
    .text
