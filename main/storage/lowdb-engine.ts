import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { realClock } from '../base/clock'
import { encode } from './envelope'
import { saveGeneration } from './generations'
import { type Recovered, recover } from './recover'
import type { CollectionSpec, Engine, StorageProblem } from './types'

/** lowdb over our own adapter: its own file writer renames without fsync (lowdb#549). */
export function lowdbEngine<T extends object>(spec: CollectionSpec<T>): Engine<T> {
  const adapter = new GenerationsAdapter(spec)
  const low = new Low<T>(adapter, spec.defaults)
  return {
    async load() {
      await low.read()
      if (adapter.migrated) await low.write().catch(() => {}) // else the next save does it
      return { data: low.data, problems: adapter.problems }
    },
    async save(next) {
      const before = low.data
      low.data = next
      try {
        await low.write()
      } catch (error) {
        low.data = before
        throw error
      }
    },
  }
}

class GenerationsAdapter<T extends object> implements Adapter<T> {
  readonly #spec: CollectionSpec<T>
  readonly #path: string
  #recovered: Recovered<T> | undefined

  constructor(spec: CollectionSpec<T>) {
    this.#spec = spec
    this.#path = join(spec.dir, `${spec.name}.json`)
  }

  get problems(): StorageProblem[] {
    return this.#recovered?.problems ?? []
  }

  get migrated(): boolean {
    return this.#recovered?.migrated ?? false
  }

  async read(): Promise<T | null> {
    this.#recovered = await recover(this.#spec, this.#path, this.#now())
    return this.#recovered.data
  }

  async write(data: T): Promise<void> {
    if (this.#recovered?.sealed) throw sealed(this.#path)
    const { name, version } = this.#spec
    await saveGeneration(this.#path, encode(name, version, this.#now(), data))
  }

  #now(): number {
    return (this.#spec.clock ?? realClock).now()
  }
}

const sealed = (path: string) =>
  Object.assign(new Error(`${path} could not be set aside and is not written over`), {
    code: 'EACCES',
  })
