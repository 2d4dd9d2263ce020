import { codes } from '../codes'

const provinces = new Map(codes.districts.map(({ code, province }) => [code, province]))

/** Province of a district; undefined for one that is in no list. */
export const provinceOf = (district: string): string | undefined => provinces.get(district)
