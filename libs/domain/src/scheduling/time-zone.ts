/** Whether the text names a zone of the IANA database as it is written there, such as `Asia/Kolkata`. Offsets are none. */
export function isTimeZone(text: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]+){1,2})$/.test(text)) return false;
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    return false;
  }
}
