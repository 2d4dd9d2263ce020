/** Name of an unconnected output inside a filter graph; each is consumed exactly once. */
export type Pad = string

/** Collects the chains of an ffmpeg filter graph. */
export class Graph {
  private readonly chains: string[] = []

  /** Appends a chain that reads `inputs`; returns its output. */
  add(inputs: readonly Pad[], filters: string): Pad {
    const pad = `p${this.chains.length}`
    this.chains.push(`${reads(inputs)}${filters}[${pad}]`)
    return pad
  }

  /** The same output for several readers. */
  split(input: Pad, count: number): Pad[] {
    const pads = Array.from({ length: count }, (_, i) => `p${this.chains.length}s${i}`)
    this.chains.push(`${reads([input])}split=${count}${reads(pads)}`)
    return pads
  }

  /** The whole graph as text; `filters` is its last chain, its output is named `output`. */
  end(input: Pad, filters: string, output: string): string {
    return [...this.chains, `${reads([input])}${filters}[${output}]`].join(';')
  }
}

function reads(pads: readonly Pad[]): string {
  return pads.map((pad) => `[${pad}]`).join('')
}
