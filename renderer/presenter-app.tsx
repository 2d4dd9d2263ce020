/** What the speaker sees. Composes the features, as App does. */
export function PresenterApp() {
  return null
}
