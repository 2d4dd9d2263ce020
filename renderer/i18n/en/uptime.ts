export const uptime = {
  title: 'Connection',
}
