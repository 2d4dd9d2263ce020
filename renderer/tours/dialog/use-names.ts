import { useMemo } from 'react'
import { useShared } from '../../state'

/** What a camera or a scene is called, by its id. */
export function useNames(): (id: string) => string {
  const { cameras } = useShared((state) => state.registry)
  const { scenes } = useShared((state) => state.layouts)
  return useMemo(() => {
    const names = new Map(cameras.map(({ id, code, name }) => [id, `${code} ${name}`]))
    for (const { id, name } of scenes) names.set(id, name)
    return (id) => names.get(id) ?? id
  }, [cameras, scenes])
}
