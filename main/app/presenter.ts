import type {
  Handlers,
  Outcome,
  PageRole,
  Programme,
  ShowRefusal,
  ShowStart,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import { coalesce } from '../ipc'
import {
  Follow,
  hears,
  Interrupted,
  isSteering,
  mayCall,
  openShowCollection,
  outputAt,
  Show,
} from '../presenter'
import { readDisplays, ShowWindows, type WindowEvents, watchDisplays } from '../windows'
import type { ExhibitDesk } from './exhibits'
import type { MeetingDeps } from './meeting'
import type { ProgrammesDesk } from './programmes'
import { ShowAround } from './show-around'
import { tellOfProblems } from './stores'

/** What the show needs of the station's own windows. */
export interface ShowHost {
  /** The display that a window is on. */
  displayOf(window: number): number | null
  /** The output has taken a display, or left it: walls are put anew. */
  settle(): void
  /** Whether the station's windows are heard. */
  mute(muted: boolean): void
  /** Somebody is there. */
  active(): void
  /** Its windows come to the front again. */
  focus(): void
  pages: WindowEvents
}

type Exhibits = Pick<ExhibitDesk, 'exhibit'>

const DONE: Outcome = { status: 'done' }
const refused = (reason: ShowRefusal): Outcome => ({ status: 'refused', reason })

/** Ms between two pushes of what changes as fast as a hand moves. */
const GATHER = 33

/** The show: one at a time. */
export class PresenterDesk {
  readonly windows: ShowWindows
  private show: Show | null = null
  private host: ShowHost | null = null
  private follow: Follow
  private around: ShowAround
  private zoomed: (key: string, value: null) => void

  constructor(
    private deps: MeetingDeps,
    private programmes: ProgrammesDesk,
    private exhibits: Exhibits,
    private kept: Interrupted,
  ) {
    this.around = new ShowAround(deps, (muted) => this.host?.mute(muted))
    this.zoomed = coalesce<null>(realClock, GATHER, () => this.tellZoom())
    this.windows = new ShowWindows(realClock, {
      shown: () => this.follow.shown(),
      lost: () => this.show?.pageLost(),
      closed: () => void this.end(),
      asks: () => this.askToEnd(),
    })
    this.follow = new Follow({
      ...{ clock: realClock, displays: readDisplays },
      place: (...where) => this.windows.place(...where),
      changed: (output) => this.show?.output(output),
      taken: () => this.host?.settle(),
    })
  }

  /** The station's windows are there. */
  attach(host: ShowHost): void {
    this.host = host
    this.windows.tellPages(host.pages)
    watchDisplays(() => {
      if (this.show) this.follow.follow()
    })
  }

  role(window: number): PageRole {
    return this.windows.role(window)
  }

  /** Why a window may not ask this; null when it may. */
  refusal(window: number, feature: string, name: string): string | null {
    return mayCall(this.role(window), feature, name) ? null : 'not-for-this-window'
  }

  hears(window: number, feature: string, name: string): boolean {
    return hears(this.role(window), feature, name)
  }

  /** Answered whoever has locked the station. */
  steers(window: number, feature: string, name: string): boolean {
    return isSteering(this.role(window), feature, name)
  }

  /** A show runs, and what opens meanwhile takes nobody's keyboard. */
  get runs(): boolean {
    return this.show !== null
  }

  /** The speaker's window comes to the front; false when no show runs. */
  focus(): boolean {
    if (this.show) this.windows.focus()
    return this.show !== null
  }

  /** Nothing of this machine is to be heard. */
  get muted(): boolean {
    return this.show?.state().muted ?? false
  }

  /** The output's display, where nothing else may be; null when there is none. */
  get taken(): number | null {
    return this.show ? this.follow.output().display : null
  }

  get handlers(): Handlers['presenter'] {
    return {
      state: () => this.show?.state() ?? null,
      start: (how, { window }) => this.start(how, window),
      end: () => this.steer(() => this.end()),
      go: (way) => this.steer((show) => show.go(way)),
      card: (on) => this.steer((show) => show.card(on)),
      freeze: (on) => this.steer((show) => show.freeze(on)),
      auto: (on) => this.steer((show) => show.setAuto(on)),
      zoom: (zoom) => this.steer((show) => show.zoom(zoom)),
      draw: (stroke) => this.steer((show) => show.draw(stroke)),
      erase: (id) => this.steer((show) => show.erase(id)),
      point: (at) => this.steer((show) => show.point(at)),
      moveOutput: (to) => this.steer(() => (this.follow.move(to) ? DONE : refused('no-display'))),
      keepTimes: () => this.keepTimes(),
      tell: (feeds) => this.show?.feeds(feeds) ?? DONE,
      exhibit: ({ bookmark }) => this.exhibits.exhibit(bookmark),
    }
  }

  async close(): Promise<void> {
    // Nothing is put anew any more.
    this.host = null
    this.end()
    await this.kept.settled()
  }

  private steer(act: (show: Show) => Outcome): Outcome {
    this.host?.active()
    return this.show ? act(this.show) : refused('no-show')
  }

  private start(how: ShowStart, window: number): Outcome {
    const { mode, from, display: wanted } = how
    const again = this.role(window) === 'presenter' && mode === 'rehearsal'
    if (this.show && !(again && this.show.state().mode === 'rehearsal')) return refused('show-runs')
    const programme = this.programmes.programme(how.programme)
    if (!programme) return refused('not-found')
    if (programme.steps.length === 0) return refused('no-steps')
    if (from >= programme.steps.length) return refused('no-step')
    const here = this.host?.displayOf(window) ?? this.windows.displayOf(window)
    const display = mode === 'show' ? outputAt(readDisplays(), wanted, here) : null
    if (mode === 'show' && !display) return refused('no-display')
    if (this.show) this.around.finish(this.show)
    this.show = new Show({ ...how, programme }, this.follow.begin(display, here), {
      clock: realClock,
      changed: () => this.push(),
      zoomed: () => this.zoomed('zoom', null),
      inked: (change) => this.deps.broadcast('presenter', 'inked', change),
      pointed: (at) => this.deps.broadcast('presenter', 'pointed', at),
    })
    this.around.begin(this.show, display?.label ?? '')
    this.host?.settle()
    this.follow.settle()
    this.push()
    void this.prepare(this.show, programme)
    return DONE
  }

  private end(): Outcome {
    const { show } = this
    if (!show) return DONE
    this.around.finish(show)
    this.follow.end()
    this.show = null
    this.push()
    this.windows.close()
    this.around.end()
    this.host?.settle()
    this.host?.focus()
    return DONE
  }

  /** Films of bookmarks take their time to be made: one after another, while the show begins. */
  private async prepare(show: Show, { steps }: Programme): Promise<void> {
    for (const { body } of steps) {
      if (this.show !== show) return
      if (body.kind === 'bookmark') await this.exhibits.exhibit(body.bookmark, true)
    }
  }

  /** What a rehearsal took is planned from now on. */
  private async keepTimes(): Promise<Outcome> {
    const { show } = this
    if (show?.state().mode !== 'rehearsal') return refused('no-show')
    const seconds = Object.entries(show.used()).map(([id, ms]) => [id, Math.round(ms / 1000)])
    return this.programmes.saveTimes(show.state().programme.id, Object.fromEntries(seconds))
  }

  /** Before a meeting nothing ends without a yes; a rehearsal has none. */
  private askToEnd(): boolean {
    if (this.show?.state().mode !== 'show') return false
    this.windows.focus()
    this.deps.broadcast('presenter', 'leaving', null)
    return true
  }

  private tellZoom(): void {
    if (this.show) this.deps.broadcast('presenter', 'zoomed', this.show.zoomNow)
  }

  private push(): void {
    const state = this.show?.state() ?? null
    void this.kept.keep(state?.mode === 'show' ? state : null)
    this.deps.broadcast('presenter', 'changed', state)
  }
}

export async function openPresenter(
  deps: MeetingDeps,
  programmes: ProgrammesDesk,
  exhibits: Exhibits,
): Promise<PresenterDesk> {
  const { profile, notices, log } = deps
  const collection = await openShowCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), log, notices)
  const kept = new Interrupted(collection)
  const cut = kept.take()
  if (cut) notices.add('show-interrupted', 'info', { name: cut.name, step: `${cut.step}` })
  return new PresenterDesk(deps, programmes, exhibits, kept)
}
