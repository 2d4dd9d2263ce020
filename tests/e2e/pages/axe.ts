import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** What axe finds wrong with what the window shows now: one line for each element. */
export async function axe(page: Page): Promise<string[]> {
  // By the debugger: the page's own policy lets no script in.
  await page.evaluate(source)
  const found = await page.evaluate(async (how) => {
    const { axe: checker } = window as unknown as {
      axe: { run(context: Document | Element, how: RunOptions): Promise<AxeResults> }
    }
    // What lies over the rest is all that there is meanwhile.
    const over = [...document.querySelectorAll('[role="menu"], [role="dialog"]')].at(-1)
    const modal = over?.getAttribute('aria-modal') === 'true'
    // To axe a heading of a dialogue is one of the page: it lies in a section whose role is dialog.
    const enabled = !modal
    const rules = {
      'landmark-no-duplicate-banner': { enabled },
      'landmark-no-duplicate-contentinfo': { enabled },
    }
    return (await checker.run(over ?? document, { ...how, rules })).violations
  }, options)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none, html }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id} at ${target.join(' ')}: ${why} (${html.slice(0, 160)})`
    }),
  )
}

/** A stop of the Tab key. */
export interface Stop {
  /** The region that it is in: a landmark of the shell. */
  region: string
  label: string
  /** Something shows that it has the focus. */
  visible: boolean
}

const REGIONS = ['.top', '.panel-left', '.centre', '.panel-right', '.status']

/** Where the keyboard is. */
export const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate((regions) => {
    const active = document.activeElement ?? document.body
    // A list that keeps the focus itself shows where it is on one of its lines.
    const line = document.getElementById(active.getAttribute('aria-activedescendant') ?? '')
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(line ?? active)
    const after = getComputedStyle(active, '::after')
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    const framed = after.content !== 'none' && after.boxShadow !== 'none'
    return {
      region: regions.find((region) => active.closest(region)) ?? active.tagName,
      label:
        active.getAttribute('aria-label') ?? (active.textContent ?? '').replace(/\s+/g, ' ').trim(),
      visible: outlined || framed || boxShadow !== 'none' || active.matches('input'),
    }
  }, REGIONS)

/** Everything in the shell that Tab must lead to: one for each group of radio buttons. */
export const controlsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const groups = new Set<string>()
    const wanted = 'a[href], button, input, select, textarea, [tabindex]'
    return [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter((each) => each.tabIndex >= 0 && !each.matches(':disabled, [inert] *'))
      .filter((each) => each.offsetParent !== null && each.getClientRects().length > 0)
      .filter((each) => {
        if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true
        const first = !groups.has(each.name)
        groups.add(each.name)
        return first
      })
      .map(
        (each) =>
          each.getAttribute('aria-label') ?? (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
      )
  })
