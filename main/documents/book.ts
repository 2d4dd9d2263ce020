import { z } from 'zod'
import { Organisation, type OrganisationPatch, UrgeChoice } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { nobody } from './organisation'

const Stored = z.object({ organisation: Organisation, urge: UrgeChoice, folder: z.string() })
type Stored = z.infer<typeof Stored>

export type DocumentBook = Collection<Stored>

/** Who writes here, and what was chosen last. `folder`: where the last document went. */
export const openDocumentBook = (dir: string, clock: Clock): Promise<DocumentBook> =>
  openCollection<Stored>({
    ...{ dir, clock, name: 'documents', schema: Stored, version: 1, migrations: {} },
    defaults: {
      organisation: nobody,
      urge: { why: ['overdue', 'unconnected'], to: [], format: 'docx' },
      folder: '',
    },
  })

/** Of what stands there by now, not of what a window saw: fields are left faster than disks write. */
export const changeOrganisation = (book: DocumentBook, patch: OrganisationPatch) =>
  book.update((now) => ({
    ...now,
    organisation: Organisation.parse({ ...now.organisation, ...patch }),
  }))
