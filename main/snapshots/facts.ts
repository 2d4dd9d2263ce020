/** What is written into a picture. */
export interface PictureFacts {
  /** Ms since 1970. */
  at: number
  /** Facility, camera and place in one line. */
  description: string
  facility: string
  /** Code and name. */
  camera: string
  place: string
  operator: string
  /** Name and version. */
  software: string
}
