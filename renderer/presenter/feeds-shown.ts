import { create } from 'zustand'
import type { FeedShown, ShowState } from '../../preload/contract'

/** What stands on this page's own stage. */
const useOwn = create<{ feeds: FeedShown[] }>(() => ({ feeds: [] }))

export const tellOwn = (feeds: FeedShown[]) => useOwn.setState({ feeds })

/** A rehearsal has no output that tells, and one that is frozen tells of another step. */
export const feedsOnOutput = ({ mode, frozen, feeds }: ShowState): FeedShown[] | undefined =>
  mode === 'rehearsal' || frozen ? undefined : feeds

export function useFeeds(show: ShowState): FeedShown[] {
  const own = useOwn((state) => state.feeds)
  return feedsOnOutput(show) ?? own
}
