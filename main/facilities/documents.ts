import { readdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { FacilityDocument } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type Collection, openCollection, remove, syncFolder, type UpdateFailure } from '../storage'
import { type CopyFailure, copyFile } from './copy-file'

const Stored = FacilityDocument.extend({ removedAt: z.number().nullable() })

export const StoredDocuments = z.object({
  documents: z.array(Stored),
  /** Changes of codes that are not carried out everywhere yet. */
  renames: z.array(z.object({ from: z.string(), to: z.string() })),
})
export type StoredDocuments = z.infer<typeof StoredDocuments>

export const openDocumentsCollection = (
  dir: string,
  clock?: Clock,
): Promise<Collection<StoredDocuments>> =>
  openCollection({
    ...{ dir, clock, name: 'facility-documents', schema: StoredDocuments, version: 1 },
    ...{ migrations: {}, defaults: { documents: [], renames: [] } },
  })

export interface DocumentsDeps {
  collection: Collection<StoredDocuments>
  /** Folder of the files. */
  dir: string
  clock: Pick<Clock, 'now'>
  newId(): string
  /** The largest that is taken, in bytes. */
  largest: number
}

/** Ms for which a removed document can be brought back. */
const KEPT = 30 * 24 * 3_600_000

export type Added = Result<FacilityDocument, CopyFailure | UpdateFailure>

/**
 * Files that lie with facilities. A file is copied as `ID.tmp`, then its record is saved, then it
 * gets its name: whatever comes between, there is no record without a file and no file of which
 * nothing is known.
 */
export class FacilityDocuments {
  constructor(private deps: DocumentsDeps) {}

  /** After a crash: finishes what was begun; deletes what was removed long ago. */
  async tidy(): Promise<void> {
    const { collection, clock, dir } = this.deps
    const { documents } = collection.read()
    const known = new Set(documents.map(({ id }) => id))
    for (const name of await readdir(dir).catch(() => [])) {
      if (!name.endsWith('.tmp')) continue
      const id = name.slice(0, -4)
      if (known.has(id)) await rename(this.tempOf(id), this.pathOf(id)).catch(() => {})
      else await remove(this.tempOf(id)).catch(() => {})
    }
    await syncFolder(dir).catch(() => {})
    const old = documents.filter((each) => (each.removedAt ?? Infinity) < clock.now() - KEPT)
    const gone = new Set<string>()
    for (const { id } of old) {
      const left = await remove(this.pathOf(id)).catch((error: Error) => error)
      if (!left) gone.add(id) // else at the next start
    }
    if (gone.size > 0)
      await collection.update((now) => {
        return { ...now, documents: now.documents.filter(({ id }) => !gone.has(id)) }
      })
  }

  /** The oldest first. */
  of(facility: string): FacilityDocument[] {
    const { documents } = this.deps.collection.read()
    return documents
      .filter((each) => each.facility === facility && each.removedAt === null)
      .map(({ removedAt: _, ...document }) => document)
  }

  /** What is of `from` is of `to`; from then on nothing of the change is left to do. */
  async rename(from: string, to: string): Promise<Result<undefined, UpdateFailure>> {
    const saved = await this.deps.collection.update((now) => ({
      documents: now.documents.map((each) =>
        each.facility === from ? { ...each, facility: to } : each,
      ),
      renames: now.renames.filter((each) => each.from !== from || each.to !== to),
    }))
    return saved.ok ? ok() : saved
  }

  /** Also one that was removed; null when there is none. */
  find(id: string): FacilityDocument | null {
    return this.deps.collection.read().documents.find((each) => each.id === id) ?? null
  }

  async add(facility: string, from: string, by: string): Promise<Added> {
    const { collection, clock, newId, largest } = this.deps
    const id = newId()
    const copied = await copyFile(from, this.tempOf(id), largest)
    if (!copied.ok) return copied
    const name = basename(from).normalize('NFC').slice(-255)
    const added = { id, facility, name, ...copied.value, addedAt: clock.now(), addedBy: by }
    const saved = await collection.update((now) => {
      return { ...now, documents: [...now.documents, { ...added, removedAt: null }] }
    })
    if (!saved.ok) {
      await remove(this.tempOf(id)).catch(() => {})
      return saved
    }
    // What fails here is done at the next start, and reading finds it under either name.
    await rename(this.tempOf(id), this.pathOf(id)).catch(() => {})
    return ok(added)
  }

  /** A copy of it at `to`, which is replaced. Nothing is left there when it fails. */
  async copyTo(
    id: string,
    to: string,
  ): Promise<Result<undefined, 'not-found' | 'file-changed' | CopyFailure>> {
    const document = this.find(id)
    if (!document) return fail('not-found')
    const temp = `${to}.tmp`
    const copied = await copyFile(this.pathOf(id), temp, Infinity).then((done) =>
      done.ok || done.reason !== 'file-missing' ? done : copyFile(this.tempOf(id), temp, Infinity),
    )
    if (!copied.ok) return copied
    if (copied.value.sha256 !== document.sha256) {
      await remove(temp).catch(() => {})
      return fail('file-changed')
    }
    try {
      await rename(temp, to)
      return ok()
    } catch (error) {
      await remove(temp).catch(() => {})
      return fail('not-writable', (error as Error).message)
    }
  }

  async setRemoved(
    id: string,
    removed: boolean,
  ): Promise<Result<undefined, 'not-found' | UpdateFailure>> {
    const document = this.find(id)
    if (!document) return fail('not-found')
    const removedAt = removed ? this.deps.clock.now() : null
    const saved = await this.deps.collection.update((now) => {
      const documents = now.documents.map((each) =>
        each.id === id ? { ...each, removedAt } : each,
      )
      return { ...now, documents }
    })
    return saved.ok ? ok() : saved
  }

  private pathOf = (id: string) => join(this.deps.dir, id)
  private tempOf = (id: string) => join(this.deps.dir, `${id}.tmp`)
}
