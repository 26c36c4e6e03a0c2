/** Names of the files of a calendar below `data/`, by the code of the language. */
export const calendarFiles = {
  all: (code: string, collection: string) => `${code}/${collection}.ics`,
  event: (code: string, collection: string, slug: string) => `${code}/${collection}/${slug}.ics`,
  topic: (code: string, collection: string, topic: string) => `${code}/${collection}/topics/${topic}.ics`,
  records: (code: string, collection: string) => `${code}/${collection}.json`,
  table: (code: string, collection: string) => `${code}/${collection}.csv`,
} as const;
