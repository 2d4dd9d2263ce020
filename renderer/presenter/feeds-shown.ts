import { create } from 'zustand'
import type { FeedShown, ShowState } from '../../preload/contract'

/** What stands on this page's own stage: a rehearsal has no output that tells. */
const useOwn = create<{ feeds: FeedShown[] }>(() => ({ feeds: [] }))

export const tellOwn = (feeds: FeedShown[]) => useOwn.setState({ feeds })

export function useFeeds({ mode, feeds }: ShowState): FeedShown[] {
  const own = useOwn((state) => state.feeds)
  return mode === 'rehearsal' ? own : feeds
}
