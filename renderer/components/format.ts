const MB = 1024 ** 2
const GB = 1024 ** 3

const localeOf = (language: string) => (language === 'en' ? 'en-GB' : 'vi-VN')

/** Figures as the reader writes them: "1.234", "7,4%", "1,2 GB". Null is a figure nobody knows. */
export function formatsFor(language: string) {
  const locale = localeOf(language)
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits })
  const known = (format: (value: number) => string) => (value: number | null) =>
    value === null ? '–' : format(value)
  return {
    count: known((value) => number(Math.round(value))),
    percent: known((value) => `${number(value, value < 9.95 ? 1 : 0)}%`),
    bytes: known((value) =>
      value < GB
        ? `${number(value / MB)} MB`
        : `${number(value / GB, value < 100 * GB ? 1 : 0)} GB`,
    ),
    ms: known((value) => `${number(value)} ms`),
  }
}

export type Formats = ReturnType<typeof formatsFor>
