/** Longer than this (ms) nobody waits: who marks a moment must not. */
const PATIENCE = 60

/** Questions to a worker that may be busy, or gone. */
export class Questions<T> {
  private open = new Map<number, (answer: T | null) => void>()
  private last = 0

  constructor(private patience = PATIENCE) {}

  /** Null when no answer came in time. @param say sends the question with its number */
  ask(say: (number: number) => void): Promise<T | null> {
    const number = ++this.last
    return new Promise((resolve) => {
      const end = (answer: T | null) => {
        clearTimeout(timer)
        this.open.delete(number)
        resolve(answer)
      }
      const timer = setTimeout(() => end(null), this.patience)
      this.open.set(number, end)
      say(number)
    })
  }

  /** → whether somebody still waits for it. */
  answer(number: number, answer: T | null): boolean {
    const end = this.open.get(number)
    end?.(answer)
    return end !== undefined
  }
}
