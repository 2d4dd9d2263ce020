import type { Bookmark, ListedCode } from '../../../preload/contract'
import { type Markup, markup } from '../../base/markup'
import { captionTime } from '../times'
import type { ReportFacts, ReportPage } from './report'
import type { ReportWords } from './words'

/** What fits on the sheet beside the rest; more of it is in the manifest. */
const MOST = { stills: 4, steps: 4, originals: 6, clocks: 2 }

export const page = (
  { bookmark, stills, plain, originals, withheld }: ReportPage,
  facts: ReportFacts,
  words: ReportWords,
  foot: Markup,
): Markup => markup`<section class="sheet">
<header><h1>${words.title}</h1><p>${words.station}: ${facts.station}<br>${words.bookmark}: ${bookmark.id}</p></header>
<p class="kind">${bookmark.kindLabel[facts.language] || words.unsorted}</p>
${factsOf(bookmark, facts, words)}
${ppeOf(bookmark, facts, words)}
${plain && bookmark.drawings.length > 0 && markup`<p class="small">${words.stills.lacking}</p>`}
${pictures(stills, words)}
${done(bookmark, words)}
${hashes(originals, words)}
${withheld > 0 && markup`<p class="small">${words.originals.withheld(withheld)}</p>`}
<p class="small">${words.clock(facts.clock?.offsetMs ?? null, facts.clock?.against ?? '')} ${clocksOf(bookmark, facts, words)}</p>
${foot}</section>`

/** A camera burns its own time into the picture, which may be another one than the station's. */
function clocksOf({ views }: Bookmark, facts: ReportFacts, words: ReportWords): string {
  const cameras = [...new Map(views.map((view) => [view.camera, view])).values()]
  const told = cameras.slice(0, MOST.clocks).map(({ camera, code }) => {
    const known = facts.cameraClock(camera)
    return words.cameraClock(code, known && { ...known, at: captionTime(known.at) })
  })
  const more = cameras.length - told.length
  return [...told, ...(more > 0 ? [words.moreClocks(more)] : [])].join(' ')
}

/** As the lists call it; a code that is in none stands for itself. */
const labelOf = (list: ListedCode[], code: string, { language }: ReportFacts) =>
  list.find((each) => each.code === code)?.[language] ?? code

function factsOf(bookmark: Bookmark, facts: ReportFacts, { facts: names }: ReportWords): Markup {
  const { views, subject, people, due } = bookmark
  const unique = (all: string[]) => [...new Set(all.filter(Boolean))].join('; ')
  const rows: [keyof typeof names, string, boolean?][] = [
    ['facility', unique(views.map(({ facilityName, facility }) => facilityName || facility)), true],
    ['camera', unique(views.map(({ code, name }) => `${code} ${name}`.trim())), true],
    ['place', bookmark.place || unique(views.map(({ place }) => place))],
    ['time', captionTime(bookmark.at)],
    ['subject', subject && labelOf(facts.codes.subjects, subject, facts)],
    ['people', people === null ? '' : String(people)],
    ['operator', bookmark.operator],
    ['owner', bookmark.owner],
    ['due', due === null ? '' : captionTime(due)],
    ['tags', bookmark.tags.join(', ')],
    ['note', bookmark.note, true],
  ]
  return markup`<dl class="facts">${rows
    .filter(([, value]) => value)
    .map(
      ([name, value, wide]) =>
        markup`<div class="${wide && 'wide'} ${name}"><dt>${names[name]}</dt><dd>${value}</dd></div>`,
    )}</dl>`
}

function ppeOf({ ppe }: Bookmark, facts: ReportFacts, words: ReportWords): Markup | null {
  const items = Object.entries(ppe)
  if (items.length === 0) return null
  return markup`<div><h2>${words.ppe}</h2><div class="ppe">${items.map(
    ([item, state]) =>
      markup`<div><span>${labelOf(facts.codes.ppeItems, item, facts)}</span><b>${labelOf(facts.codes.ppeStates, state, facts)}</b></div>`,
  )}</div></div>`
}

function pictures(stills: string[], { stills: words }: ReportWords): Markup {
  if (stills.length === 0) return markup`<p class="small">${words.none}</p>`
  const shown = stills.slice(0, MOST.stills)
  const more = stills.length - shown.length
  return markup`<div class="stills" data-count="${shown.length}">${shown.map(
    (name) => markup`<div><img src="${encodeURI(name)}" alt=""></div>`,
  )}</div>${more > 0 && markup`<p class="small">${words.more(more)}</p>`}`
}

function done({ history }: Bookmark, { history: words, states }: ReportWords): Markup {
  if (history.length === 0)
    return markup`<div><h2>${words.title}</h2><p class="small">${words.none}</p></div>`
  const earlier = history.length - MOST.steps
  return markup`<div><h2>${words.title}</h2><ol>${
    earlier > 0 && markup`<li class="small">${words.earlier(earlier)}</li>`
  }${history.slice(-MOST.steps).map((step) => {
    const told = step.told && `${words.told} ${step.told}`
    const way = step.way && `${words.way} ${step.way}`
    const rest = [step.operator, [told, way].filter(Boolean).join(' '), step.note].filter(Boolean)
    return markup`<li>${captionTime(step.at)} · <b>${states[step.state]}</b> · ${rest.join(' · ')}</li>`
  })}</ol></div>`
}

function hashes(originals: ReportPage['originals'], { originals: words }: ReportWords): Markup {
  const shown = originals.slice(0, MOST.originals)
  const more = originals.length - shown.length
  return markup`<div><h2>${words.title}</h2>${
    shown.length === 0 && markup`<p class="small">${words.missing}</p>`
  }<table class="hash">${shown.map(
    ({ path, sha256 }) => markup`<tr><td>${path.split('/').at(-1)}</td><td>${sha256}</td></tr>`,
  )}</table>${more > 0 && markup`<p class="small">${words.more(more)}</p>`}</div>`
}
