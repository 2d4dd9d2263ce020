import { type NotificationData, notifications } from '@mantine/notifications'

/** At the left: the buttons that come next, Save and Import, are at the right. */
export const notify = (data: NotificationData) =>
  notifications.show({ position: 'bottom-left', ...data })
