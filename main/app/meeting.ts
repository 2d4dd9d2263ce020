import type { Handlers } from '../../preload/contract'
import type { DutyDeps, DutyDesk } from './duty'
import { type ExhibitDesk, openExhibits } from './exhibits'
import { openPreflight, type PreflightDesk } from './preflight'
import { openPresenter, type PresenterDesk } from './presenter'
import { openProgrammes, type ProgrammesDesk } from './programmes'
import { printOrder } from './running-order'
import type { SnapshotDesk } from './snapshots'
import { openStepThumbs, type StepThumbs } from './step-thumbs'

export interface MeetingDeps extends DutyDeps {
  duty: DutyDesk
  snapshots: SnapshotDesk
}

type Features = 'preflight' | 'presenter' | 'programmes'

/** What a meeting is shown: programmes, whether everything in them works, and the show itself. */
export class MeetingDesk {
  private constructor(
    readonly programmes: ProgrammesDesk,
    readonly preflight: PreflightDesk,
    readonly presenter: PresenterDesk,
    private readonly exhibits: ExhibitDesk,
    private readonly thumbs: StepThumbs,
    private readonly deps: MeetingDeps,
  ) {}

  static async open(deps: MeetingDeps): Promise<MeetingDesk> {
    const programmes = await openProgrammes(deps)
    const exhibits = openExhibits(deps)
    const thumbs = openStepThumbs(deps, programmes, exhibits)
    const preflight = openPreflight(deps, programmes, exhibits)
    const presenter = await openPresenter(deps, programmes, exhibits)
    return new MeetingDesk(programmes, preflight, presenter, exhibits, thumbs, deps)
  }

  handlers(): Pick<Handlers, Features> {
    return {
      programmes: {
        ...this.programmes.handlers,
        printOrder: (id) => printOrder(this.deps, this.programmes.programme(id), this.thumbs),
      },
      preflight: this.preflight.handlers,
      presenter: this.presenter.handlers,
    }
  }

  /** Another world may be shown. */
  refresh(): void {
    this.programmes.refresh()
  }

  async close(): Promise<void> {
    await this.presenter.close()
    await this.preflight.close()
    this.thumbs.close()
    await this.exhibits.close()
    await this.programmes.close()
  }
}
