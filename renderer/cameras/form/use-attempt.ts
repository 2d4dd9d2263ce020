import { useEffect, useRef, useState } from 'react'

/**
 * What is being tried out with the values of a form, and what came of it.
 * @param idle nothing is; must not change from one drawing to the next
 * @param about what the answer depends on: when it changes, it says nothing any more
 */
export function useAttempt<S>(idle: S, about: string) {
  const [state, setState] = useState(idle)
  const attempt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` is the reason to start over
  useEffect(() => {
    attempt.current++
    setState(idle)
  }, [about, idle])
  /** → whether this is still what was asked for last: a late answer misleads. */
  const begin = (running: S) => {
    const mine = ++attempt.current
    setState(running)
    return () => mine === attempt.current
  }
  return { state, setState, begin }
}
