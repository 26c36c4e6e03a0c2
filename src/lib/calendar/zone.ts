const known = new Map<string, string>();

/** Hours and minutes by which a time zone without summer time is ahead of universal time, `+07:00`. */
export function offsetOf(timeZone: string): string {
  const offset = known.get(timeZone) ?? readOffset(timeZone);
  known.set(timeZone, offset);
  return offset;
}

function readOffset(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    Date.UTC(2025, 0),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}
