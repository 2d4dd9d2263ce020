/** Where a device's ONVIF service is, and who asks. Holds the password. */
export interface OnvifTarget {
  /** http or https. */
  address: string
  user: string
  password: string
}
