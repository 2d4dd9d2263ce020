import type { Handlers } from '../../preload/contract'
import type { DutyDeps, DutyDesk } from './duty'
import { openPreflight, type PreflightDesk } from './preflight'
import { openPresenter, type PresenterDesk } from './presenter'
import { openProgrammes, type ProgrammesDesk } from './programmes'
import type { SnapshotDesk } from './snapshots'

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
  ) {}

  static async open(deps: MeetingDeps): Promise<MeetingDesk> {
    const programmes = await openProgrammes(deps)
    const preflight = openPreflight(deps, programmes)
    const presenter = openPresenter(deps, programmes)
    return new MeetingDesk(programmes, preflight, presenter)
  }

  handlers(): Pick<Handlers, Features> {
    return {
      programmes: this.programmes.handlers,
      preflight: this.preflight.handlers,
      presenter: this.presenter.handlers,
    }
  }

  async close(): Promise<void> {
    await this.presenter.close()
    await this.preflight.close()
    await this.programmes.close()
  }
}
