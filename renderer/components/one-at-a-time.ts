/**
 * `work` when it is called, and once more when it was called again meanwhile: however slow the
 * answers are, none is thrown away for a newer question, and questions never pile up. `work` does
 * not reject.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return function ask() {
    again = running
    if (running) return
    running = true
    void work().then(() => {
      running = false
      if (again) ask()
    })
  }
}
