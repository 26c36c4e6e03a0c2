/** Fields that hold a date of any precision. */
const dateFields: ReadonlySet<string> = new Set(['date', 'asOf', 'validFrom', 'validTo', 'effective']);

/**
 * Gives a year back as it was written: YAML takes `date: 2023` for a number, while `2023-02` stays a text. Changes
 * what it is given, which nobody else holds yet.
 */
export function keepYears(value: unknown): void {
  if (!value || typeof value !== 'object') return;
  const fields = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(fields)) {
    if (typeof inner === 'object') keepYears(inner);
    else if (typeof inner === 'number' && dateFields.has(key) && /^[1-9]\d{3}$/.test(String(inner))) {
      fields[key] = String(inner);
    }
  }
}
